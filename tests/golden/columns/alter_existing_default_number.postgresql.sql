BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

ALTER TABLE shops ALTER COLUMN stars SET NOT NULL;

ALTER TABLE shops ALTER COLUMN stars DROP DEFAULT;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

