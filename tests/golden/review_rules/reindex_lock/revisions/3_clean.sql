-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
REINDEX TABLE CONCURRENTLY orders;
-- sqlgen:end
