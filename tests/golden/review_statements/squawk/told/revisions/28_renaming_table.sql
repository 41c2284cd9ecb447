-- id: renaming_table
-- parents: renaming_column
-- message: renaming_table

-- sqlgen:upgrade
ALTER TABLE stars RENAME TO favorites;
