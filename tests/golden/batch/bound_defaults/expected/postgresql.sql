BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE _alembic_tmp_t (
    a INTEGER NOT NULL, 
    b TEXT, 
    n INTEGER NOT NULL, 
    m VARCHAR DEFAULT 'y', 
    at TIMESTAMP WITHOUT TIME ZONE
);

INSERT INTO _alembic_tmp_t (a, b, n, m, at) SELECT t.a, t.b, (1) AS anon_1, ('it''s') AS anon_2, now() AS now_1 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

