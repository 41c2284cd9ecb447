-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
ALTER TABLE bills ALTER COLUMN noted DROP DEFAULT;
