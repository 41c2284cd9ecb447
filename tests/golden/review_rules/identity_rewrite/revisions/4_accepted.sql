-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept identity-rewrite because it was looked at
ALTER TABLE customers ADD COLUMN place serial;
