-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE INDEX orders_n ON orders (n);
CREATE UNIQUE INDEX orders_once ON orders (code);
