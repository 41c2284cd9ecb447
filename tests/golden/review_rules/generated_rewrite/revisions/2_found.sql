-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN twice integer GENERATED ALWAYS AS (n * 2) STORED;
