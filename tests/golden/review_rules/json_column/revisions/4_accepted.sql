-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept json-column because it was looked at
ALTER TABLE customers ADD COLUMN a json;
