-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
INSERT INTO customers VALUES (1, 'a');
INSERT INTO customers SELECT id, code FROM orders WHERE id = 1;
