-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE c (id bigint PRIMARY KEY, n integer);
