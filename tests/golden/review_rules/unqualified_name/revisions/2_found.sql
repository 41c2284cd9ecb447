-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE TABLE a (id bigint PRIMARY KEY);
DROP TABLE orders;
