-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE INDEX orders_n ON orders (n);
ALTER TABLE orders ADD COLUMN a integer;
-- sqlgen:end
