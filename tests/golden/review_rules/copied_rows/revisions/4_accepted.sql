-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept copied-rows because it was looked at
INSERT INTO orders (id) SELECT id FROM customers;
