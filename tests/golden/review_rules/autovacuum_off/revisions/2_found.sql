-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
ALTER TABLE orders SET (autovacuum_enabled = false);
