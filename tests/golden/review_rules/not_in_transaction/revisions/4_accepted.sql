-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept not-in-transaction because it was looked at
DROP INDEX CONCURRENTLY orders_code;
