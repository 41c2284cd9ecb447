CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE _alembic_tmp_t (
    id INTEGER NOT NULL, 
    a INTEGER, 
    b VARCHAR(9), 
    PRIMARY KEY (id), 
    CONSTRAINT uq_ab UNIQUE (a, b), 
    CONSTRAINT ck_a CHECK (a > 0)
);

CREATE INDEX ix_a ON _alembic_tmp_t (a);

CREATE UNIQUE INDEX ix_both ON _alembic_tmp_t (a, lower(b));

INSERT INTO _alembic_tmp_t (id, a, b) SELECT t.id, t.a, t.b 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

ALTER TABLE t ADD COLUMN c INTEGER;

CREATE INDEX ix_c ON t (c);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

CREATE TABLE _alembic_tmp_t (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
    a INTEGER
);

INSERT INTO _alembic_tmp_t (id, a) SELECT t.id, t.a 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

CREATE TABLE _alembic_tmp_t (
    id INTEGER NOT NULL, 
    a INTEGER, 
    b VARCHAR(5), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t (id, a, b) SELECT t.id, t.a, t.b 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

CREATE TABLE _alembic_tmp_t (
    id INTEGER NOT NULL, 
    a INTEGER, 
    b VARCHAR(5), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t (id, a, b) SELECT t.id, t.a, t.b 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

CREATE TABLE _alembic_tmp_t (
    id INTEGER NOT NULL, 
    a INTEGER, 
    b VARCHAR(5), 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t (id, a, b) SELECT t.id, t.a, t.b 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

