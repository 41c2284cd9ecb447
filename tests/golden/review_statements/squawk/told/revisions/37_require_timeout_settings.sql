-- id: require_timeout_settings
-- parents: require_table_schema
-- message: require_timeout_settings

-- sqlgen:upgrade
CREATE INDEX trains_n ON trains (n);
