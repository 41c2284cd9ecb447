-- id: require_table_schema
-- parents: require_statement_timeout
-- message: require_table_schema

-- sqlgen:upgrade
CREATE TABLE roads (id bigint PRIMARY KEY);
