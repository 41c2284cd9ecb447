-- id: require_concurrent_reindex
-- parents: require_concurrent_partition_detach
-- message: require_concurrent_reindex

-- sqlgen:upgrade
REINDEX TABLE lists;
REINDEX INDEX lists_n;
