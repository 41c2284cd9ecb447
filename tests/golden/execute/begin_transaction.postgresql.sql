BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

BEGIN;

UPDATE a SET b = 1;

COMMIT;

UPDATE a SET b = 2;

BEGIN;

UPDATE a SET b = 3;

COMMIT;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

BEGIN;

UPDATE a SET b = 4;

ROLLBACK;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

