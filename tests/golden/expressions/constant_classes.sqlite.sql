CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a

ALTER TABLE t ADD COLUMN a BOOLEAN DEFAULT 0;

ALTER TABLE t ADD COLUMN b BOOLEAN DEFAULT 1;

UPDATE t SET a=NULL WHERE t.b = 0;

INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING version_num;

-- Running downgrade a -> 

ALTER TABLE t DROP COLUMN b;

ALTER TABLE t DROP COLUMN a;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a';

