-- id: require_concurrent_index_deletion
-- parents: require_concurrent_index_creation
-- message: require_concurrent_index_deletion

-- sqlgen:upgrade
-- sqlgen:autocommit
DROP INDEX CONCURRENTLY IF EXISTS gates_mail;
-- sqlgen:end
