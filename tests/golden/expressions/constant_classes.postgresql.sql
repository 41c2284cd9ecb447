BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

ALTER TABLE t ADD COLUMN a BOOLEAN DEFAULT false;

ALTER TABLE t ADD COLUMN b BOOLEAN DEFAULT true;

UPDATE t SET a=NULL WHERE t.b = false;

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a -> 

ALTER TABLE t DROP COLUMN b;

ALTER TABLE t DROP COLUMN a;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a';

COMMIT;

