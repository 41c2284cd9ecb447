-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE events DETACH PARTITION events_1;
