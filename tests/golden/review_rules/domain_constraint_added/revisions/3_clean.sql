-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER DOMAIN amount ADD CONSTRAINT below CHECK (VALUE < 100) NOT VALID;
