-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept long-backfill because it was looked at
UPDATE customers SET name = lower(name);
