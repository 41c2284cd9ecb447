-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept domain-rewrite because it was looked at
ALTER TABLE customers ADD COLUMN a positive;
