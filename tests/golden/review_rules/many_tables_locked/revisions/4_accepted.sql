-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN c integer;
-- sqlgen: accept many-tables-locked because it was looked at
ALTER TABLE customers ADD COLUMN c integer;
