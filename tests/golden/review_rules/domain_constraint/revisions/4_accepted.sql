-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept domain-constraint because it was looked at
CREATE DOMAIN filled AS text NOT NULL;
