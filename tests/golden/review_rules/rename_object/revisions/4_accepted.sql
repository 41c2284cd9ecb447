-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept rename-object because it was looked at
ALTER TYPE mood RENAME TO feeling;
