-- id: clean
-- parents: ground
-- message: clean

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN a INTEGER;
ALTER TABLE orders ADD COLUMN b INTEGER;
