-- id: require_concurrent_index_deletion
-- parents: require_concurrent_index_creation
-- message: require_concurrent_index_deletion

-- sqlgen:upgrade
DROP INDEX gates_mail;
