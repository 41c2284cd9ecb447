-- id: ban_duplicate_column_assignments
-- parents: ban_drop_table
-- message: ban_duplicate_column_assignments

-- sqlgen:upgrade
UPDATE gauges SET a = 2 WHERE id = 1;
