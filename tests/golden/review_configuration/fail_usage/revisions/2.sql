-- id: two
-- parents: ground
-- message: two

-- sqlgen:upgrade
ALTER TABLE orders DROP COLUMN code;
CREATE INDEX orders_n ON orders (n);
