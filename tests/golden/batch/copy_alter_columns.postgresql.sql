BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

ALTER TABLE items ALTER COLUMN name TYPE TEXT;

ALTER TABLE items ALTER COLUMN name DROP NOT NULL;

ALTER TABLE items RENAME name TO title;

ALTER TABLE items ALTER COLUMN note DROP DEFAULT;

ALTER TABLE items DROP COLUMN owner_id;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

