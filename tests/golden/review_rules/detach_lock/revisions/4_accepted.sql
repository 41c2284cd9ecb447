-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept detach-lock because it was looked at
ALTER TABLE events DETACH PARTITION events_3;
