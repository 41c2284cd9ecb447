-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept rename-column because it was looked at
ALTER TABLE customers RENAME name TO title;
