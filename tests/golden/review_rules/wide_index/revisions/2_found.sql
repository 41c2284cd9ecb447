-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE INDEX orders_wide ON orders (id, n, code, customer_id);
