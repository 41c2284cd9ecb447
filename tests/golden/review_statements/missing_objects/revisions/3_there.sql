-- id: there
-- parents: missing
-- message: there

-- sqlgen:upgrade
DROP INDEX IF EXISTS orders_n;
DROP TABLE IF EXISTS orders CASCADE;
