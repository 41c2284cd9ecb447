BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE SEQUENCE IF NOT EXISTS counter AS BIGINT INCREMENT BY 5 START WITH 10 MAXVALUE 100 NO MINVALUE CYCLE;

-- 10 None True True;

-- True 3 7 None;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP SEQUENCE IF EXISTS counter;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

