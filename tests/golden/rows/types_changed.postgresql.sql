BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE t (
    id SERIAL NOT NULL, 
    s VARCHAR(20), 
    n INTEGER, 
    f BOOLEAN, 
    d TIMESTAMP WITHOUT TIME ZONE, 
    code VARCHAR, 
    PRIMARY KEY (id)
);

CREATE TABLE log (
    what TEXT
);

CREATE TYPE mood AS ENUM ('sad', 'ok');

INSERT INTO t VALUES (1, 'sad', 0, true, '2020-01-02 03:04:05', '12'), (2, 'ok', 7, false, NULL, '-3');

ALTER TABLE t ALTER COLUMN s TYPE mood USING s::mood;

ALTER TABLE t ALTER COLUMN n TYPE BOOLEAN USING n::boolean;

ALTER TABLE t ALTER COLUMN f TYPE INTEGER USING f::integer;

ALTER TABLE t ALTER COLUMN d TYPE DATE USING d::date;

ALTER TABLE t ALTER COLUMN code TYPE INTEGER USING code::integer;

ALTER TABLE t ALTER COLUMN f TYPE BOOLEAN USING CASE WHEN f = 1 THEN true ELSE false END;

ALTER TABLE t ALTER COLUMN n TYPE VARCHAR USING lower(n::text);

ALTER TABLE t ALTER COLUMN s TYPE VARCHAR USING s::text || '!';

ALTER TABLE t ALTER COLUMN code TYPE VARCHAR;

INSERT INTO log (what) VALUES ('(1, ''sad'', False, 1, datetime.date(2020, 1, 2), 12)');

INSERT INTO log (what) VALUES ('(2, ''ok'', True, 0, None, -3)');

INSERT INTO log (what) VALUES ('(1, ''sad!'', ''false'', True, datetime.date(2020, 1, 2), ''12'', 3, -1, -3)');

INSERT INTO log (what) VALUES ('(2, ''ok!'', ''true'', False, None, ''-3'', 3, -1, -3)');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE log;

DROP TABLE t;

DROP TYPE mood;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

