CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_t (
    a INTEGER, 
    b INTEGER, 
    c INTEGER, 
    CONSTRAINT one UNIQUE (a), 
    CONSTRAINT two UNIQUE (b)
);

INSERT INTO _alembic_tmp_t (a, b) SELECT t.a, t.b 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

CREATE TABLE _alembic_tmp_t (
    a INTEGER, 
    CONSTRAINT one CHECK (a > 1)
);

INSERT INTO _alembic_tmp_t (a) SELECT t.a 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

