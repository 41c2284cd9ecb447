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
    at DATETIME, 
    at_2 DATETIME
);

INSERT INTO _alembic_tmp_t (a, b, n, m, at, at_2) SELECT t.a, t.b, NULL AS anon_1, NULL AS anon_2, CURRENT_TIMESTAMP AS now_1, CURRENT_TIMESTAMP AS now_2 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

CREATE TABLE _alembic_tmp_t (
    a TEXT, 
    b TEXT, 
    n INTEGER, 
    s INTEGER, 
    q INTEGER
);

INSERT INTO _alembic_tmp_t (a, b, n, q) SELECT CAST(t.a AS TEXT) AS a, t.b, 1 + 1, (SELECT max(u.x) AS max_1 
FROM u) AS anon_1 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

