-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
DROP INDEX CONCURRENTLY orders_n;
-- sqlgen:end
