-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE orders (id bigint PRIMARY KEY, n integer);
CREATE INDEX orders_n ON orders (n);
