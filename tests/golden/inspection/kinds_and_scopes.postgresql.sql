BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aa01

CREATE TABLE plain (id INTEGER PRIMARY KEY, a INTEGER);

CREATE INDEX positive ON plain (a) WHERE a > 0;

CREATE TABLE turned (a INTEGER, b INTEGER, PRIMARY KEY (b, a));

CREATE TEMPORARY TABLE passing (id INTEGER PRIMARY KEY);

CREATE VIEW seen AS SELECT id FROM plain;

CREATE TABLE a_circle (id INTEGER PRIMARY KEY, b INTEGER);

CREATE TABLE b_circle (id INTEGER PRIMARY KEY, a INTEGER CONSTRAINT fk_a REFERENCES a_circle (id));

ALTER TABLE a_circle ADD CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES b_circle (id);

CREATE MATERIALIZED VIEW kept AS SELECT count(*) AS n FROM plain;

CREATE DOMAIN short AS varchar(5) DEFAULT 'x' NOT NULL CONSTRAINT c CHECK (VALUE <> 'y');

-- ObjectKind.TABLE: [('plain', ['id', 'a'])];

-- ObjectKind.VIEW: [('seen', ['id'])];

-- ObjectKind.TABLE|VIEW: [('plain', ['id', 'a']), ('seen', ['id'])];

-- ObjectKind.ANY: [('kept', ['n']), ('plain', ['id', 'a']), ('seen', ['id'])];

-- temporary: [(None, 'passing')];

-- domains: [{'name'  'short', 'schema'  'public', 'visible'  True, 'type'  'character varying', 'nullable'  False, 'default'  "'x'  character varying", 'constraints'  [{'name'  'c', 'check'  "VALUE  text <> 'y'  text"}], 'collation'  'default'}];

-- foreign tables: [];

CREATE TABLE child () INHERITS (plain);

-- inherits: [('child',)];

-- pg_views: [('seen',)];

-- pg_matviews: [('kept',)];

-- column of a view: BIGINT;

-- sorted: [('a_circle', []), ('alembic_version', []), ('b_circle', []), ('child', []), ('plain', []), ('turned', []), (None, [('a_circle', 'fk_b'), ('b_circle', 'fk_a')])];

-- reflected: ['a_circle', 'alembic_version', 'b_circle', 'child', 'plain', 'turned'];

-- key: ['b', 'a'];

-- index: ['positive'];

INSERT INTO alembic_version (version_num) VALUES ('aa01') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aa01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aa01';

COMMIT;

