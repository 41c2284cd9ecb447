BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    a INTEGER NOT NULL, 
    b SERIAL NOT NULL, 
    PRIMARY KEY (b)
);

CREATE TABLE u (
    a INTEGER, 
    b SERIAL NOT NULL, 
    CONSTRAINT pk_u PRIMARY KEY (b)
);

CREATE TABLE v (
    a INTEGER NOT NULL, 
    b INTEGER NOT NULL, 
    PRIMARY KEY (a, b)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

CREATE TABLE t (
    a INTEGER NOT NULL, 
    b SERIAL NOT NULL, 
    CONSTRAINT x PRIMARY KEY (b)
);

CREATE TABLE u (
    a INTEGER NOT NULL, 
    b VARCHAR NOT NULL, 
    c SERIAL NOT NULL, 
    PRIMARY KEY (c)
);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

