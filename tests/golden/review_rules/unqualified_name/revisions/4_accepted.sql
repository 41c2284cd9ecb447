-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept unqualified-name because it was looked at
ALTER TABLE customers ADD COLUMN a integer;
