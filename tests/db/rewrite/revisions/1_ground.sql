-- id: ground
-- message: orders and customers

-- sqlgen:upgrade
CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total integer NOT NULL, note text);
CREATE INDEX orders_note ON orders (note);
INSERT INTO customers VALUES (1, 'a'), (2, 'b');
INSERT INTO orders VALUES (1, 1, 10, 'x'), (2, 2, 20, 'y');

-- sqlgen:downgrade
DROP TABLE orders;
DROP TABLE customers;
