CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

-- sqlite | False | False | False | False;

-- 9999 | False | alembic_version | None | True;

-- False | True | ; | sqlite | None;

-- True | True | True;

SELECT 1;

SELECT 2;

SELECT 3;

SELECT 4;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

-- ('0001',) | True | True;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

