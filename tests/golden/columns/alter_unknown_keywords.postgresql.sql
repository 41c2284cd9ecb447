BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

ALTER TABLE t RENAME c TO d;

ALTER TABLE t ALTER COLUMN d TYPE INTEGER USING d::integer;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

ALTER TABLE t RENAME d TO c;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

