-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept unique-lock because it was looked at
ALTER TABLE customers ADD CONSTRAINT named_once UNIQUE (name);
