-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER DOMAIN amount ADD CONSTRAINT above CHECK (VALUE > 0);
