-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept truncate because it was looked at
TRUNCATE customers;
