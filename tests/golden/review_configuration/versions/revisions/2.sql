-- id: two
-- parents: ground
-- message: two

-- sqlgen:upgrade
CREATE TABLE events (id bigint) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10);
ALTER TABLE old DETACH PARTITION old_1;
