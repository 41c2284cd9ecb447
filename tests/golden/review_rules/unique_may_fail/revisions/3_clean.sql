-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE fresh (id bigint PRIMARY KEY, n integer, code varchar(20), customer_id bigint);
CREATE UNIQUE INDEX fresh_once ON fresh (n);
CREATE INDEX orders_n ON orders (n);
