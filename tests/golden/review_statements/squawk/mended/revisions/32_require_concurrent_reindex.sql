-- id: require_concurrent_reindex
-- parents: require_concurrent_partition_detach
-- message: require_concurrent_reindex

-- sqlgen:upgrade
-- sqlgen:autocommit
REINDEX TABLE CONCURRENTLY lists;
REINDEX INDEX CONCURRENTLY lists_n;
-- sqlgen:end
