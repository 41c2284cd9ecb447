BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> compiled_own

CREATE TABLE thing (
    id BIGSERIAL NOT NULL, 
    big BIGINT DEFAULT '0', 
    small INTEGER, 
    data JSONB, 
    tags JSONB, 
    key UUID, 
    note TEXT /* long */, 
    either INTEGER, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_thing_big ON thing (big);

COMMENT ON COLUMN thing.note IS 'a: note';

ALTER TABLE thing ADD COLUMN more JSONB;

CREATE INDEX ix_thing_small ON thing (small);

INSERT INTO alembic_version (version_num) VALUES ('compiled_own') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade compiled_own -> 

DROP INDEX IF EXISTS ix_thing_small;

ALTER TABLE thing DROP COLUMN more;

DROP TABLE thing CASCADE;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'compiled_own';

COMMIT;

