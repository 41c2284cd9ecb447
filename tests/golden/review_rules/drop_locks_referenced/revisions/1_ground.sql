-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE orders (id bigint NOT NULL, n integer, code varchar(20), customer_id bigint);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE INDEX orders_code ON orders (code);
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers;
ALTER TABLE orders ADD CONSTRAINT orders_positive CHECK (n > 0);
CREATE TABLE notes (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
CREATE TABLE pledges (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers);
