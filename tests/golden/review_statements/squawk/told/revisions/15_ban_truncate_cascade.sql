-- id: ban_truncate_cascade
-- parents: ban_duplicate_column_assignments
-- message: ban_truncate_cascade

-- sqlgen:upgrade
TRUNCATE trunks CASCADE;
