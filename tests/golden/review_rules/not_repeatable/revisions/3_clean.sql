-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id ON orders (id);
ALTER TABLE orders ADD COLUMN IF NOT EXISTS b integer;
-- sqlgen:end
ALTER TABLE orders ADD COLUMN c integer;
