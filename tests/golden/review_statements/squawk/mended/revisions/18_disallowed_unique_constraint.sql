-- id: disallowed_unique_constraint
-- parents: constraint_missing_not_valid
-- message: disallowed_unique_constraint

-- sqlgen:upgrade
ALTER TABLE dealers ADD COLUMN nick text;
-- sqlgen:autocommit
DROP INDEX CONCURRENTLY IF EXISTS dealers_nick_idx;
CREATE UNIQUE INDEX CONCURRENTLY dealers_nick_idx ON dealers (nick);
-- sqlgen:end
ALTER TABLE dealers ADD CONSTRAINT dealers_nick UNIQUE USING INDEX dealers_nick_idx;
