-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-default because it was looked at
ALTER TABLE bills ALTER COLUMN sent DROP DEFAULT;
