-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY events_1_n ON events_1 (n);
-- sqlgen:end
