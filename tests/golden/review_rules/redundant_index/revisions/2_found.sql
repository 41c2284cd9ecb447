-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE INDEX orders_again ON orders (code);
