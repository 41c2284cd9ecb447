-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept index-under-lock because it was looked at
CREATE INDEX customers_name ON customers (name);
