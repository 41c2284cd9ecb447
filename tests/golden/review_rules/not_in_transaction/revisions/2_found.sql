-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE INDEX CONCURRENTLY orders_n ON orders (n);
VACUUM orders;
