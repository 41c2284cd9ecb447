-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE orders (id bigint PRIMARY KEY, n integer NOT NULL, code varchar(20), customer_id bigint, CONSTRAINT orders_n_key UNIQUE (n));
CREATE TABLE customers (id bigint PRIMARY KEY);
ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);
ALTER TABLE orders ADD CONSTRAINT orders_n_check CHECK (n > 0);
CREATE TABLE users (id bigint PRIMARY KEY, format boolean NOT NULL DEFAULT true, name text NOT NULL, mail text);
