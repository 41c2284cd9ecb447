-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD CONSTRAINT positive CHECK (n > 0);
ALTER TABLE orders ADD COLUMN a integer CHECK (a > 0);
