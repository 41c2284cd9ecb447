-- id: require_concurrent_index_creation
-- parents: renaming_table
-- message: require_concurrent_index_creation

-- sqlgen:upgrade
-- sqlgen:autocommit
DROP INDEX CONCURRENTLY IF EXISTS doors_mail;
CREATE INDEX CONCURRENTLY doors_mail ON doors (mail);
-- sqlgen:end
