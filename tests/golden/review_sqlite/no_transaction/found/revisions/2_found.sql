-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN a INTEGER;
ALTER TABLE orders ADD COLUMN b INTEGER;
