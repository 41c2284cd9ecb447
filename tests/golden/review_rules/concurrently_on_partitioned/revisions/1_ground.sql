-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE events (id bigint NOT NULL, n integer) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (100) TO (200);

