CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

COMMIT;

VACUUM;

BEGIN;

VACUUM FULL t;

SAVEPOINT s; ROLLBACK TO SAVEPOINT s; ROLLBACK WORK TO s; RELEASE s;

SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;

/* c */ rollback;;

start transaction;

CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END;

CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;

DO $$ BEGIN COMMIT; END $$;

REINDEX INDEX CONCURRENTLY i;

CREATE DATABASE d;

CREATE INDEX i ON t (a);

VACUUM;

BEGIN; SELECT 1; COMMIT;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

