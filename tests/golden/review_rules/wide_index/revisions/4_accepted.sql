-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept wide-index because it was looked at
CREATE INDEX orders_wider ON orders (n, id, code, customer_id);
