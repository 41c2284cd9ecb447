-- id: ban_drop_column
-- parents: ban_create_domain_with_constraint
-- message: ban_drop_column

-- sqlgen:upgrade
ALTER TABLE shirts DROP COLUMN size;
