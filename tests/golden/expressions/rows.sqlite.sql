CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO t (id, name, flag) VALUES (1, 'a', 1);

INSERT INTO t (id, name, flag) VALUES (2, 'it''s', 0);

INSERT INTO t (name) VALUES ('a');

INSERT INTO t (id) VALUES (2);

INSERT INTO t (id, at, d, n) VALUES (1, '2020-01-02 03:04:05.000000', '2020-01-02', 1.5);

INSERT INTO t DEFAULT VALUES;

INSERT INTO users (name, created, status) VALUES ('a', CURRENT_TIMESTAMP, NULL);

INSERT INTO users (name, created, status) VALUES ('b', CURRENT_TIMESTAMP, 'x');

INSERT INTO strpk (k, v) VALUES ('a', 1);

INSERT INTO sq (v) VALUES (1);

INSERT INTO t (id, name) VALUES (3, 'q');

INSERT INTO p (arr, u, e, b) VALUES (ARRAY[1, 2], '12345678123456781234567812345678', 'a', 'x');

UPDATE t SET name='x';

UPDATE t SET name='x' WHERE t.id = 5;

UPDATE t SET name=NULL WHERE t.name = 'x';

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

