-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
-- sqlgen:autocommit
CREATE UNIQUE INDEX CONCURRENTLY ready ON bills (id);
-- sqlgen:end
ALTER TABLE bills ADD PRIMARY KEY USING INDEX ready;
