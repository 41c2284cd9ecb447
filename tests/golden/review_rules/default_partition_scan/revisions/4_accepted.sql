-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept default-partition-scan because it was looked at
CREATE TABLE events_5 PARTITION OF events FOR VALUES FROM (500) TO (600);
