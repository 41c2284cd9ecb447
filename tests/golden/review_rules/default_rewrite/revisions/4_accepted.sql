-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept default-rewrite because it was looked at
ALTER TABLE customers ADD COLUMN seen timestamptz DEFAULT clock_timestamp();
