-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept primary-key-lock because it was looked at
ALTER TABLE notes ADD PRIMARY KEY (id);
