-- id: missing
-- parents: ground
-- message: missing

-- sqlgen:upgrade
DROP TABLE IF EXISTS scratch CASCADE;
DROP INDEX IF EXISTS orders_unheard_of;
ALTER TABLE orders DROP COLUMN IF EXISTS unheard_of;
DROP INDEX of_another_table;
