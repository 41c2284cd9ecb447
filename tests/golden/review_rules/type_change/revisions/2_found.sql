-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ALTER COLUMN code TYPE text;
