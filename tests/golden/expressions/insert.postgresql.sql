BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO t (id, name, flag, at, d, n, j, x) VALUES (:id, :name, :flag, :at, :d, :n, :j::JSON, :x);

INSERT INTO t (id, name) VALUES (1, 'a');

INSERT INTO t (id, name) VALUES (1, 'a');

INSERT INTO t (id, name, flag) VALUES (1, 'a', true);

INSERT INTO t (id, name) VALUES (1, 'a');

INSERT INTO t (id, name) VALUES (1, 'a'), (2, NULL);

INSERT INTO t (id, name) VALUES (1, 'a'), (2, 'b');

INSERT INTO t (id, name) VALUES ((SELECT max(u.id) + 1 AS anon_1 
FROM u), 'a');

INSERT INTO t (id, name) VALUES (nextval('s'), lower('A'));

INSERT INTO t (id) VALUES (1) RETURNING t.id;

INSERT INTO t (id) VALUES (1) RETURNING t.id, t.name AS nn, lower(t.name) AS lower_1;

INSERT INTO t (id, name) SELECT u.id, u.name 
FROM u 
WHERE u.id > 3;

INSERT INTO t (id, name) SELECT u.id, 'x' AS anon_1 
FROM u;

INSERT INTO t (id, name) SELECT u.id, u.name 
FROM u UNION ALL SELECT sch.st.id, 'q' AS anon_1 
FROM sch.st;

INSERT INTO t (id) SELECT count(*) AS count_1 
FROM u;

INSERT INTO t (id) VALUES (1);

INSERT OR REPLACE INTO t (id) VALUES (1);

INSERT INTO sch.st (id) VALUES (1);

INSERT INTO users (name, created, status) VALUES ('x', now(), NULL) RETURNING users.id;

INSERT INTO users (id, name, created, status) VALUES (3, 'x', now(), NULL);

INSERT INTO users (name, created, status) VALUES ('x', now(), NULL);

INSERT INTO users (name, created, status) VALUES ('x', now(), NULL) RETURNING users.id;

INSERT INTO users (id, name, created, status) VALUES (foo(), 'x', now(), NULL) RETURNING users.id;

INSERT INTO users (id, name, created, status, upd, sd) VALUES (:id, :name, :created, :status, :upd, :sd);

INSERT INTO users (name, created, status) VALUES ('a', now(), NULL), ('b', now(), NULL);

INSERT INTO users (name, created, status) SELECT t.name, now() AS now_1, NULL AS anon_1 
FROM t;

INSERT INTO users (name) SELECT t.name 
FROM t;

INSERT INTO strpk (k, v) VALUES ('a', 1);

INSERT INTO strpk (k, v) VALUES ('z', 1) RETURNING strpk.k;

INSERT INTO strpk (v) VALUES (1);

INSERT INTO sq (id, v) VALUES (nextval('sq_seq'), 1) RETURNING sq.id;

INSERT INTO addr (user_id, email) VALUES (1, 'x') RETURNING addr.id;

INSERT INTO t (id) VALUES (1);

INSERT INTO t (id) VALUES (1) ON CONFLICT DO NOTHING;

INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO NOTHING;

INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT uq_t DO NOTHING;

INSERT INTO t (id, name) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET name = 'b';

INSERT INTO t (id, name) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE t.id > 3;

INSERT INTO t (id, name) VALUES (1, 'a') ON CONFLICT (id) WHERE flag = true DO UPDATE SET id = (t.id + 1), name = lower('X');

INSERT INTO t (name) VALUES ((SELECT u.name 
FROM u 
WHERE u.id = 5));

INSERT INTO t (name, flag, at) VALUES (NULL, true, now());

INSERT INTO t (id, name) SELECT u.id, u.name 
FROM u 
WHERE NOT (EXISTS (SELECT t.id 
FROM t 
WHERE t.id = u.id));

INSERT INTO t (id, name) SELECT DISTINCT u.id, u.name 
FROM u ORDER BY u.id;

INSERT INTO t (name, flag) SELECT lower(u.name) AS lower_1, true AS anon_1 
FROM u;

INSERT INTO t (name, flag) SELECT u.name, true AS anon_1 
FROM u;

INSERT INTO t (name, x) SELECT u.name, NULL AS q 
FROM u;

INSERT INTO t (id, name) SELECT u.id, CASE WHEN (u.val > 5) THEN 'a' ELSE 'b' END AS anon_1 
FROM u;

INSERT INTO addr (user_id, email) SELECT users.id, users.name 
FROM users;

INSERT INTO users (name, created, status) VALUES ('x', now(), NULL) ON CONFLICT (name) DO NOTHING RETURNING users.id;

INSERT INTO users (name, created, status) VALUES ('x', now(), NULL), ('y', now(), NULL) ON CONFLICT DO NOTHING;

INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT "uq x" DO NOTHING;

INSERT INTO t (id, name) SELECT u.id, u.name 
FROM u ON CONFLICT DO NOTHING;

INSERT INTO t (id, name) VALUES (1, 'a'), (2, 'b') ON CONFLICT (id) DO UPDATE SET name = excluded.name;

INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT pk DO UPDATE SET name = 'z', flag = false, at = now(), d = NULL;

INSERT INTO t (id) VALUES (1) RETURNING t.id;

INSERT OR IGNORE INTO t (id) VALUES (1);

INSERT INTO t (id) SELECT t.id 
FROM t UNION SELECT u.id 
FROM u;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

