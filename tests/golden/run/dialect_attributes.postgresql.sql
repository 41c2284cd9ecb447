BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

-- postgresql | True | True | True | True;

-- 63 | True | alembic_version | None | True;

-- True | True | ; | postgresql | None;

-- True | True | True;

SELECT 1;

SELECT 2;

SELECT 3;

SELECT 4;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade 0001 -> 

-- ('0001',) | True | True;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

