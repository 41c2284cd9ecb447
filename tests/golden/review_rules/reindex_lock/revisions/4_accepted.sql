-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept reindex-lock because it was looked at
REINDEX INDEX orders_code;
