-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN d integer;
-- sqlgen:autocommit
SET lock_timeout = 0;
-- sqlgen: accept autocommit-splits because it was looked at
CREATE INDEX CONCURRENTLY orders_b ON orders (b);
-- sqlgen:end
