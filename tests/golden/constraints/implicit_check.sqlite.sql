CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

ALTER TABLE t ADD COLUMN done BOOLEAN;

ALTER TABLE t ADD COLUMN kind VARCHAR(1);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

ALTER TABLE t DROP COLUMN kind;

ALTER TABLE t DROP COLUMN done;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

