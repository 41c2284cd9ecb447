BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aa01

CREATE TYPE kind AS ENUM ('a', 'b');

CREATE TABLE things (
    id SERIAL NOT NULL, 
    tags TEXT[], 
    tags2 INTEGER[], 
    profile JSONB, 
    kind kind, 
    key UUID, 
    addr TEXT, 
    raw BYTEA, 
    span INTERVAL, 
    at TIMESTAMP WITH TIME ZONE, 
    v TSVECTOR, 
    c CITEXT, 
    h HSTORE, 
    d DOUBLE PRECISION, 
    PRIMARY KEY (id)
);

INSERT INTO things (id, tags, tags2, profile, kind, addr, raw, c, h) VALUES (1, ARRAY['x', 'y''z'], ARRAY[1, 2], '{"a": [1, null]}', 'a', '10.0.0.1', 'ab', 'Cc', '"a"=>"b"');

ALTER TABLE things ALTER COLUMN c TYPE TEXT;

ALTER TABLE things DROP COLUMN v;

INSERT INTO alembic_version (version_num) VALUES ('aa01') RETURNING alembic_version.version_num;

COMMIT;

