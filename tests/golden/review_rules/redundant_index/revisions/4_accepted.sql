-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept redundant-index because it was looked at
CREATE INDEX orders_third ON orders (code);
