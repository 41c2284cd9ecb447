-- id: ban_char_field
-- parents: ban_alter_domain_with_add_constraint
-- message: ban_char_field

-- sqlgen:upgrade
CREATE TABLE crews (id bigint PRIMARY KEY, name text NOT NULL, mail text NOT NULL);
