-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept domain-constraint-added because it was looked at
ALTER DOMAIN amount ADD CONSTRAINT even CHECK (VALUE % 2 = 0);
