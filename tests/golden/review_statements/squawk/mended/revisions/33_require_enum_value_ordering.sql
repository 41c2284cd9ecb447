-- id: require_enum_value_ordering
-- parents: require_concurrent_reindex
-- message: require_enum_value_ordering

-- sqlgen:upgrade
ALTER TYPE paper_status ADD VALUE 'pending' BEFORE 'approved';
