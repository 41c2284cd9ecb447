-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept attach-scan because it was looked at
ALTER TABLE events ATTACH PARTITION other FOR VALUES FROM (500) TO (600);
