-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept duplicate-assignment because it was looked at
UPDATE customers SET name = 'a', name = 'b' WHERE id = 1;
