-- id: renaming_column
-- parents: prefer_timestamp_tz
-- message: renaming_column

-- sqlgen:upgrade
ALTER TABLE songs RENAME COLUMN name TO title;
