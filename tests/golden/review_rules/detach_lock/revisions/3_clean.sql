-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
ALTER TABLE events DETACH PARTITION events_2 CONCURRENTLY;
-- sqlgen:end
