-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept check-valid because it was looked at
ALTER TABLE customers ADD CONSTRAINT named CHECK (name <> '');
