-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN a integer;
ALTER TABLE customers ADD COLUMN a integer;
