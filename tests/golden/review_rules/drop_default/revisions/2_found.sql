-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE bills ALTER COLUMN paid DROP DEFAULT;
