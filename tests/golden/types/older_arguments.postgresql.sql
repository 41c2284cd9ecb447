BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

ALTER TABLE t ADD COLUMN a VARCHAR(50);

ALTER TABLE t ADD COLUMN b TEXT;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE t DROP COLUMN b;

ALTER TABLE t DROP COLUMN a;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

