-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-locks-referenced because it was looked at
DROP TABLE notes;
