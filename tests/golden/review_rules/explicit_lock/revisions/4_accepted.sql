-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept explicit-lock because it was looked at
LOCK TABLE customers;
