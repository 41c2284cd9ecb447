-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN a integer;
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY orders_a ON orders (a);
-- sqlgen:end
