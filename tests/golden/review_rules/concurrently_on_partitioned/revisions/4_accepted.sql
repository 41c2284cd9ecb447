-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen:autocommit
-- sqlgen: accept concurrently-on-partitioned because it was looked at
CREATE INDEX CONCURRENTLY events_id ON events (id);
-- sqlgen:end
