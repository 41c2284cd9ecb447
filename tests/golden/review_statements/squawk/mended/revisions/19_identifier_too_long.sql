-- id: identifier_too_long
-- parents: disallowed_unique_constraint
-- message: identifier_too_long

-- sqlgen:upgrade
CREATE TABLE a_shorter_name (id bigint PRIMARY KEY);
