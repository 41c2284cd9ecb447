-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD COLUMN a integer;

-- sqlgen:downgrade
-- sqlgen:fail there is no way back
