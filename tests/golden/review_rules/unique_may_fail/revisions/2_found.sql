-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE UNIQUE INDEX CONCURRENTLY orders_once ON orders (n);
-- sqlgen:end
