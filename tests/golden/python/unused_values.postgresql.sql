BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

ALTER TABLE x ADD COLUMN y VARCHAR(20);

ALTER TABLE x ADD COLUMN z TEXT;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

UPDATE config SET k=1;

UPDATE ours SET k=1;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

