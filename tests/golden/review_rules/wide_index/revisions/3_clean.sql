-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE INDEX orders_narrow ON orders (id, n, code);
