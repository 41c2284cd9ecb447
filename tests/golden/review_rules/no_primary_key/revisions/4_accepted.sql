-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept no-primary-key because it was looked at
CREATE TABLE d (n integer);
