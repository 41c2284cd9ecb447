-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE plain_4 PARTITION OF plain FOR VALUES FROM (400) TO (500);
