-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY orders_n ON orders (n);
-- sqlgen:end
