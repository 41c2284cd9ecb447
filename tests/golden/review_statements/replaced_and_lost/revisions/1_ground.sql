-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE orders (id bigint PRIMARY KEY, n integer, code varchar(20), mood mood);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE FUNCTION total() RETURNS integer LANGUAGE sql AS 'SELECT 1';
