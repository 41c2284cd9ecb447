-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept rename-table because it was looked at
ALTER TABLE customers RENAME TO people;
