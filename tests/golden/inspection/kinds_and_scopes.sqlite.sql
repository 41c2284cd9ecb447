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

-- ObjectKind.TABLE: [('plain', ['id', 'a'])];

-- ObjectKind.VIEW: [('seen', ['id'])];

-- ObjectKind.TABLE|VIEW: [('plain', ['id', 'a']), ('seen', ['id'])];

-- ObjectKind.ANY: [('plain', ['id', 'a']), ('seen', ['id'])];

-- sorted: [('a_circle', []), ('alembic_version', []), ('plain', []), ('turned', []), ('b_circle', [('b_circle', None)]), (None, [])];

-- reflected: ['a_circle', 'alembic_version', 'plain', 'turned', 'b_circle'];

-- key: ['b', 'a'];

-- index: ['positive'];

INSERT INTO alembic_version (version_num) VALUES ('aa01') RETURNING version_num;

-- Running downgrade aa01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aa01';

