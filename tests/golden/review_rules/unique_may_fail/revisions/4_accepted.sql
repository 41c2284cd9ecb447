-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept unique-may-fail because it was looked at
ALTER TABLE customers ADD CONSTRAINT named_once UNIQUE (name);
