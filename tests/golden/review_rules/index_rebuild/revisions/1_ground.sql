-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE EXTENSION citext;
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20), note text, other varchar(10), more text);
CREATE INDEX orders_code ON orders (code);
CREATE INDEX orders_other ON orders (other);
CREATE INDEX orders_more ON orders (more);
