-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
COMMIT;
BEGIN;
