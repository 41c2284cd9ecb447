-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE INDEX orders_n ON orders (n);
ALTER TABLE customers ADD COLUMN age integer;
CREATE INDEX customers_age ON customers (age);
