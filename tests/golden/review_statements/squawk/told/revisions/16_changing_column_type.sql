-- id: changing_column_type
-- parents: ban_truncate_cascade
-- message: changing_column_type

-- sqlgen:upgrade
ALTER TABLE towns ALTER COLUMN n TYPE bigint;
