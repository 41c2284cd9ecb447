-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept int-key because it was looked at
CREATE TABLE d (id smallint PRIMARY KEY);
