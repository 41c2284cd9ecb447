BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_t (
    at DATE, 
    c INTEGER
);

INSERT INTO _alembic_tmp_t (at, c) SELECT t.at, t.c 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

CREATE INDEX ix_old ON t (at, price);

CREATE INDEX ix_new ON t (price, at);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

CREATE TABLE _alembic_tmp_t (
    price INTEGER, 
    at DATE
);

INSERT INTO _alembic_tmp_t (price, at) SELECT t.price, t.at 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

CREATE INDEX ix_new ON t (price, at);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

