-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
UPDATE orders SET n = 1, code = NULL WHERE id = 1;
