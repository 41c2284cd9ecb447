-- id: after
-- parents: by_hand
-- message: after

-- sqlgen:upgrade
ALTER TABLE files DROP COLUMN migrated;
ALTER TABLE users DROP COLUMN never_there;
