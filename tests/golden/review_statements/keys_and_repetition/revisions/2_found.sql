-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE TABLE members (user_id integer NOT NULL, group_id integer NOT NULL, PRIMARY KEY (user_id, group_id));
CREATE TABLE single (id integer, PRIMARY KEY (id));
-- sqlgen:autocommit
ALTER INDEX pledges_code RENAME TO pledges_by_code;
CREATE OR REPLACE VIEW v AS SELECT id FROM orders;
CREATE TYPE mood AS ENUM ('a');
-- sqlgen:end
