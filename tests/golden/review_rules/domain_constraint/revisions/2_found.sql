-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
