BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_t (
    n INTEGER, 
    a INTEGER NOT NULL, 
    b TEXT, 
    m VARCHAR DEFAULT 'y', 
    k INTEGER, 
    at TIMESTAMP WITHOUT TIME ZONE, 
    at_2 TIMESTAMP WITHOUT TIME ZONE
);

INSERT INTO _alembic_tmp_t (a, b, n, m, at, at_2) SELECT t.a, t.b, NULL AS anon_1, NULL AS anon_2, now() AS now_1, now() AS now_2 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

CREATE TABLE _alembic_tmp_t (
    a TEXT, 
    b TEXT, 
    n INTEGER, 
    s INTEGER, 
    q INTEGER
);

INSERT INTO _alembic_tmp_t (a, b, n, s, q) SELECT CAST(t.a AS TEXT) AS a, t.b, 1 + 1, nextval('seq') AS next_value_1, (SELECT max(u.x) AS max_1 
FROM u) AS anon_1 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

