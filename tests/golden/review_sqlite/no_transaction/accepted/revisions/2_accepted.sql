-- id: accepted
-- parents: ground
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept no-transaction because the file is copied first
ALTER TABLE orders ADD COLUMN a INTEGER;
ALTER TABLE orders ADD COLUMN b INTEGER;
