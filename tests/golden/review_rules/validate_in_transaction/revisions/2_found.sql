-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders ADD CONSTRAINT positive CHECK (n > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
