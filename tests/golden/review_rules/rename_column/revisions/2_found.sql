-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders RENAME COLUMN code TO label;
