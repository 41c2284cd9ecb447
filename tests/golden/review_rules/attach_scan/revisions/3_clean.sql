-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE events ATTACH PARTITION checked FOR VALUES FROM (400) TO (500);
