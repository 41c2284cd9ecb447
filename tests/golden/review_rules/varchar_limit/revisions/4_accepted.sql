-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept varchar-limit because it was looked at
ALTER TABLE customers ADD COLUMN a varchar(10);
