-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders DROP COLUMN n;
