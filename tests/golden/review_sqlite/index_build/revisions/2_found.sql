-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE INDEX orders_n ON orders (n);
