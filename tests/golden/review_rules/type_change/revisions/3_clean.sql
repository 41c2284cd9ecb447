-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ALTER COLUMN n TYPE bigint;
