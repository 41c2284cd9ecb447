-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-not-null because it was looked at
ALTER TABLE bills ALTER COLUMN id DROP NOT NULL;
