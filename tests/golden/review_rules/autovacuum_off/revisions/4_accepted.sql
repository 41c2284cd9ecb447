-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept autovacuum-off because it was looked at
ALTER TABLE customers SET (autovacuum_enabled = off);
