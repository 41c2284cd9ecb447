-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen:autocommit
-- sqlgen: accept autocommit-splits because it was looked at
CREATE INDEX CONCURRENTLY orders_b ON orders (b);
-- sqlgen:end
