-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept unnamed-constraint because it was looked at
ALTER TABLE orders ADD UNIQUE (code);
