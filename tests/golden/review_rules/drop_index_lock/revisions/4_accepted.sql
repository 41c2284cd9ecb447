-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-index-lock because it was looked at
DROP INDEX customers_name;
