-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept drop-object because it was looked at
DROP TYPE mood;
