-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE fresh (id bigint PRIMARY KEY, n integer, code varchar(20), customer_id bigint);
CREATE INDEX fresh_n ON fresh (n);
-- sqlgen:autocommit
CREATE INDEX CONCURRENTLY orders_n2 ON orders (n);
-- sqlgen:end
