-- id: ban_drop_table
-- parents: ban_drop_not_null
-- message: ban_drop_table

-- sqlgen:upgrade
DROP TABLE ghosts;
