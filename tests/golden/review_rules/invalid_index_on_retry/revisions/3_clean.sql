-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
DROP INDEX CONCURRENTLY IF EXISTS customers_name;
CREATE INDEX CONCURRENTLY customers_name ON customers (name);
-- sqlgen:end
