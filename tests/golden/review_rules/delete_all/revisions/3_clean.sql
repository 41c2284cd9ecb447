-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE fresh (id bigint PRIMARY KEY, n integer, code varchar(20), customer_id bigint);
DELETE FROM fresh;
DELETE FROM orders WHERE id = 1;
