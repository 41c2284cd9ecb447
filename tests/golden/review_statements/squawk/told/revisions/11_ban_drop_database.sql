-- id: ban_drop_database
-- parents: ban_drop_column
-- message: ban_drop_database

-- sqlgen:upgrade
DROP DATABASE shop;
