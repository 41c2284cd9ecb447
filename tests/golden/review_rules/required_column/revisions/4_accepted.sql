-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept required-column because it was looked at
ALTER TABLE customers ADD COLUMN a integer NOT NULL;
