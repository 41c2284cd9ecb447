-- id: renaming_table
-- parents: renaming_column
-- message: renaming_table

-- sqlgen:upgrade
CREATE VIEW favorites AS SELECT * FROM stars;
