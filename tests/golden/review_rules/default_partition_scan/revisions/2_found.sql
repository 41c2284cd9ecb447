-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE TABLE events_4 PARTITION OF events FOR VALUES FROM (400) TO (500);
