CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> compiled_own

CREATE TABLE thing (
    id INTEGER NOT NULL, 
    big INTEGER DEFAULT '0', 
    small INTEGER, 
    data JSON, 
    tags JSON, 
    "key" CHAR(36), 
    note TEXT /* long */, 
    either INTEGER, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_thing_big ON thing (big);

ALTER TABLE thing ADD COLUMN more JSON;

CREATE INDEX ix_thing_small ON thing (small);

INSERT INTO alembic_version (version_num) VALUES ('compiled_own') RETURNING version_num;

-- Running downgrade compiled_own -> 

DROP INDEX IF EXISTS ix_thing_small;

ALTER TABLE thing DROP COLUMN more;

DROP TABLE thing;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'compiled_own';

