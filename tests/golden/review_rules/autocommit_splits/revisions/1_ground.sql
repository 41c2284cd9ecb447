-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE orders (id bigint NOT NULL, n integer, code varchar(20), customer_id bigint);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE INDEX orders_code ON orders (code);
