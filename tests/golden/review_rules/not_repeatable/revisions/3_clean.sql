-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id ON orders (id);
ALTER TABLE orders ADD COLUMN IF NOT EXISTS b integer;
CREATE INDEX CONCURRENTLY orders_b ON orders (b);
-- sqlgen:end
ALTER TABLE orders ADD COLUMN c integer;
