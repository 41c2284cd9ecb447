CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

\set ON_ERROR_STOP off
SELECT 1;

BEGIN;

SELECT 2;

COMMIT;

VACUUM;

VACUUM;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running upgrade a1 -> a2

SELECT 3;

.quit
ROLLBACK;

UPDATE alembic_version SET version_num='a2' WHERE alembic_version.version_num = 'a1';

