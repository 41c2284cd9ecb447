-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE events ATTACH PARTITION joining FOR VALUES FROM (300) TO (400);
