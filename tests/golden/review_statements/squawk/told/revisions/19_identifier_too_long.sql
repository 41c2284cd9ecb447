-- id: identifier_too_long
-- parents: disallowed_unique_constraint
-- message: identifier_too_long

-- sqlgen:upgrade
CREATE TABLE a_table_whose_name_is_longer_than_the_sixty_three_bytes_that_postgresql_keeps (id bigint PRIMARY KEY);
