-- id: after
-- parents: by_hand
-- message: after

-- sqlgen:upgrade
ALTER TABLE files DROP COLUMN migrated;
ALTER TABLE folders DROP COLUMN never_there;
