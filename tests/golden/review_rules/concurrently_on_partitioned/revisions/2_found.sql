-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY events_n ON events (n);
-- sqlgen:end
