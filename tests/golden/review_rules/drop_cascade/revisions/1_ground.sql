-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE orders (id bigint NOT NULL, n integer, code varchar(20), customer_id bigint);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE INDEX orders_code ON orders (code);
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers;
CREATE VIEW known AS SELECT id FROM customers;
CREATE TABLE plain (id bigint PRIMARY KEY);
CREATE TYPE mood AS ENUM ('calm');
