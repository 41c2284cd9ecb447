CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aa01

CREATE TABLE things (
    id INTEGER NOT NULL, 
    tags JSON, 
    tags2 JSON, 
    profile JSON, 
    kind VARCHAR(1), 
    "key" CHAR(36), 
    addr TEXT, 
    raw BLOB, 
    span TEXT, 
    at TIMESTAMP, 
    v TEXT, 
    c TEXT COLLATE NOCASE, 
    h TEXT, 
    d DOUBLE PRECISION, 
    PRIMARY KEY (id)
);

INSERT INTO things (id, tags, tags2, profile, kind, addr, raw, c, h) VALUES (1, '["x", "y''z"]', '[1, 2]', '{"a": [1, null]}', 'a', '10.0.0.1', 'ab', 'Cc', '"a"=>"b"');

DROP TABLE IF EXISTS _alembic_tmp_things;

CREATE TABLE _alembic_tmp_things (
    id INTEGER NOT NULL, 
    tags JSON, 
    tags2 JSON, 
    profile JSON, 
    kind VARCHAR(1), 
    "key" CHAR(36), 
    addr TEXT, 
    raw BLOB, 
    span TEXT, 
    at TIMESTAMP, 
    c TEXT, 
    h TEXT, 
    d DOUBLE PRECISION, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_things (id, tags, tags2, profile, kind, "key", addr, raw, span, at, c, h, d) SELECT things.id, things.tags, things.tags2, things.profile, things.kind, things."key", things.addr, things.raw, things.span, things.at, things.c, things.h, things.d 
FROM things;

DROP TABLE things;

ALTER TABLE _alembic_tmp_things RENAME TO things;

INSERT INTO alembic_version (version_num) VALUES ('aa01') RETURNING version_num;

