-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept rename-enum-value because it was looked at
ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
