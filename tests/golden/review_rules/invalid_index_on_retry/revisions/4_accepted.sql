-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen:autocommit
-- sqlgen: accept invalid-index-on-retry because it was looked at
CREATE INDEX CONCURRENTLY orders_id ON orders (id);
-- sqlgen:end
