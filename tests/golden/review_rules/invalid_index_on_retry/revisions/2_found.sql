-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY orders_n ON orders (n);
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_c ON orders (customer_id);
-- sqlgen:end
