-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD CONSTRAINT apart EXCLUDE (n WITH =);
