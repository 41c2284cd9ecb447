-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept delete-all because it was looked at
DELETE FROM customers;
