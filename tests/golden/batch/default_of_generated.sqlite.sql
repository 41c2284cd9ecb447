CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_t (
    a INTEGER, 
    b INTEGER NOT NULL GENERATED ALWAYS AS (a + 1), 
    c INTEGER NOT NULL
);

INSERT INTO _alembic_tmp_t (a, b, c) SELECT t.a, t.b, t.c 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

CREATE TABLE _alembic_tmp_t (
    a INTEGER, 
    d INTEGER GENERATED ALWAYS AS (a + 1) STORED
);

INSERT INTO _alembic_tmp_t (a, d) SELECT t.a, t.b 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

