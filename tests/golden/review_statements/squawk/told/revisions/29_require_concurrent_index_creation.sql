-- id: require_concurrent_index_creation
-- parents: renaming_table
-- message: require_concurrent_index_creation

-- sqlgen:upgrade
CREATE INDEX doors_mail ON doors (mail);
