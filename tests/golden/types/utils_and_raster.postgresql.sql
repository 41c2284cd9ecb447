BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE t (
    secret BYTEA, 
    text_secret VARCHAR(255), 
    open_secret VARCHAR, 
    days BIT(7), 
    password BYTEA, 
    at TIMESTAMP WITH TIME ZONE, 
    day DATE, 
    notes JSON, 
    more JSON
);

ALTER TABLE t ADD COLUMN money money_type;

ALTER TABLE t ADD COLUMN map raster;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

