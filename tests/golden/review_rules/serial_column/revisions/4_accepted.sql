-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept serial-column because it was looked at
CREATE TABLE c (id serial PRIMARY KEY);
