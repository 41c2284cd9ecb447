-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE b (id bigint PRIMARY KEY);
CREATE TEMPORARY TABLE c (n integer);
