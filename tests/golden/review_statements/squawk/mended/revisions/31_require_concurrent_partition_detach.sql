-- id: require_concurrent_partition_detach
-- parents: require_concurrent_index_deletion
-- message: require_concurrent_partition_detach

-- sqlgen:upgrade
-- sqlgen:autocommit
ALTER TABLE days DETACH PARTITION days_old CONCURRENTLY;
-- sqlgen:end
