-- Running upgrade 0001 -> 0002

ALTER TABLE users ADD COLUMN role_id INTEGER;

-- rows: revisions/0002_first_row.py:14
CREATE TEMP TABLE sqlgen_loop ("sqlgen");

CREATE TEMP TABLE sqlgen_loop2 ("sqlgen", "2.", "2.id", "2.name");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."sqlgen", coalesce(q.sqlgen_found, 0), q."id", q."name" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT id, name FROM users WHERE name = 'ann' ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2 WHEN
  (coalesce(NEW."2.", 0))
BEGIN
  INSERT INTO log (text, n) VALUES ((NEW."2.name"), (NEW."2.id"));
  UPDATE users SET points=(NEW."2.id") WHERE users.points IS NULL;
END;

CREATE TEMP TABLE sqlgen_loop3 ("sqlgen", "2.", "2.id", "2.name", "3.", "3.id");

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT (coalesce(NEW."2.", 0)))
BEGIN
  INSERT INTO users (id, name) VALUES (55, 'ann');
  INSERT INTO sqlgen_loop3 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.name", coalesce(q.sqlgen_found, 0), q."id" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT id FROM users WHERE name = 'ann') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.", 0))
BEGIN
  UPDATE users SET points=(NEW."3.id") WHERE users.points IS NULL;
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop3 WHEN
  (NOT (coalesce(NEW."3.", 0)))
BEGIN
  UPDATE users SET points=NULL WHERE users.points IS NULL;
END;

INSERT INTO sqlgen_loop
SELECT 1 AS sqlgen;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

DROP TABLE sqlgen_loop3;

UPDATE users SET role_id = 5;

CREATE INDEX ix_users_name ON users (name);

UPDATE users SET role_id = role_id + 1;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

-- rows: revisions/0003_counts.py:13
CREATE TEMP TABLE sqlgen_loop ("sqlgen");

CREATE TEMP TABLE sqlgen_loop2 ("sqlgen", "2.", "2.count_1");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."sqlgen", 1, q."count_1" FROM (SELECT count(*) AS count_1 
FROM users) AS q;
END;

CREATE TEMP TABLE sqlgen_loop3 ("sqlgen", "2.", "2.count_1", "3.", "3.count(*)");

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2 WHEN
  (coalesce((NEW."2.count_1") > ((2)), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.count_1" is not of the type that it is taken to be') WHERE typeof(NEW."2.count_1") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."2.count_1" * (2))) <> 'integer';
  INSERT INTO log (text, n) VALUES ((((NEW."2.count_1" || '') || ' users')), ((NEW."2.count_1" * (2))));
  INSERT INTO sqlgen_loop3 SELECT NEW."sqlgen", NEW."2.", NEW."2.count_1", 1, q."count(*)" FROM (SELECT count(*) FROM users WHERE name IS NULL OR name = '') AS q;
END;

CREATE TEMP TABLE sqlgen_loop4 ("sqlgen", "2.", "2.count_1", "3.", "3.count(*)", "4.", "4.count(*)");

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.count(*)" <> 0, 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."3.count(*)") NOT IN ('integer', 'null');
  INSERT INTO log (text, n) VALUES ('without a name', (NEW."3.count(*)"));
  DELETE FROM users WHERE users.name = '';
  INSERT INTO sqlgen_loop4 SELECT NEW."sqlgen", NEW."2.", NEW."2.count_1", NEW."3.", NEW."3.count(*)", 1, q."count(*)" FROM (SELECT count(*) FROM users) AS q;
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop4 WHEN
  (coalesce((NEW."4.count(*)") IS NOT (NEW."2.count_1"), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."4.count(*)") NOT IN ('integer', 'null');
  INSERT INTO log (text, n) VALUES ('deleted', (NEW."2.count_1"));
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop4 WHEN
  (NOT (coalesce((NEW."4.count(*)") IS NOT (NEW."2.count_1"), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."4.count(*)") NOT IN ('integer', 'null');
END;

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop3 WHEN
  (NOT (coalesce(NEW."3.count(*)" <> 0, 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."3.count(*)") NOT IN ('integer', 'null');
END;

CREATE TEMP TABLE sqlgen_loop5 ("sqlgen", "2.", "2.count_1", "3.", "3.count(*)");

CREATE TEMP TRIGGER sqlgen_way7 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT (coalesce((NEW."2.count_1") > ((2)), 0)))
  AND (coalesce((NEW."2.count_1") IS ((1)), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.count_1" is not of the type that it is taken to be') WHERE typeof(NEW."2.count_1") NOT IN ('integer', 'null');
  INSERT INTO log (text) VALUES ('one');
  INSERT INTO sqlgen_loop5 SELECT NEW."sqlgen", NEW."2.", NEW."2.count_1", 1, q."count(*)" FROM (SELECT count(*) FROM users WHERE name IS NULL OR name = '') AS q;
END;

CREATE TEMP TABLE sqlgen_loop6 ("sqlgen", "2.", "2.count_1", "3.", "3.count(*)", "4.", "4.count(*)");

CREATE TEMP TRIGGER sqlgen_way8 AFTER INSERT ON sqlgen_loop5 WHEN
  (coalesce(NEW."3.count(*)" <> 0, 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."3.count(*)") NOT IN ('integer', 'null');
  INSERT INTO log (text, n) VALUES ('without a name', (NEW."3.count(*)"));
  DELETE FROM users WHERE users.name = '';
  INSERT INTO sqlgen_loop6 SELECT NEW."sqlgen", NEW."2.", NEW."2.count_1", NEW."3.", NEW."3.count(*)", 1, q."count(*)" FROM (SELECT count(*) FROM users) AS q;
END;

CREATE TEMP TRIGGER sqlgen_way9 AFTER INSERT ON sqlgen_loop6 WHEN
  (coalesce((NEW."4.count(*)") IS NOT (NEW."2.count_1"), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."4.count(*)") NOT IN ('integer', 'null');
  INSERT INTO log (text, n) VALUES ('deleted', (NEW."2.count_1"));
END;

CREATE TEMP TRIGGER sqlgen_way10 AFTER INSERT ON sqlgen_loop6 WHEN
  (NOT (coalesce((NEW."4.count(*)") IS NOT (NEW."2.count_1"), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."4.count(*)") NOT IN ('integer', 'null');
END;

CREATE TEMP TRIGGER sqlgen_way11 AFTER INSERT ON sqlgen_loop5 WHEN
  (NOT (coalesce(NEW."3.count(*)" <> 0, 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."3.count(*)") NOT IN ('integer', 'null');
END;

CREATE TEMP TABLE sqlgen_loop7 ("sqlgen", "2.", "2.count_1", "3.", "3.count(*)");

CREATE TEMP TRIGGER sqlgen_way12 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT (coalesce((NEW."2.count_1") > ((2)), 0)))
  AND (NOT (coalesce((NEW."2.count_1") IS ((1)), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.count_1" is not of the type that it is taken to be') WHERE typeof(NEW."2.count_1") NOT IN ('integer', 'null');
  INSERT INTO sqlgen_loop7 SELECT NEW."sqlgen", NEW."2.", NEW."2.count_1", 1, q."count(*)" FROM (SELECT count(*) FROM users WHERE name IS NULL OR name = '') AS q;
END;

CREATE TEMP TABLE sqlgen_loop8 ("sqlgen", "2.", "2.count_1", "3.", "3.count(*)", "4.", "4.count(*)");

CREATE TEMP TRIGGER sqlgen_way13 AFTER INSERT ON sqlgen_loop7 WHEN
  (coalesce(NEW."3.count(*)" <> 0, 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."3.count(*)") NOT IN ('integer', 'null');
  INSERT INTO log (text, n) VALUES ('without a name', (NEW."3.count(*)"));
  DELETE FROM users WHERE users.name = '';
  INSERT INTO sqlgen_loop8 SELECT NEW."sqlgen", NEW."2.", NEW."2.count_1", NEW."3.", NEW."3.count(*)", 1, q."count(*)" FROM (SELECT count(*) FROM users) AS q;
END;

CREATE TEMP TRIGGER sqlgen_way14 AFTER INSERT ON sqlgen_loop8 WHEN
  (coalesce((NEW."4.count(*)") IS NOT (NEW."2.count_1"), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."4.count(*)") NOT IN ('integer', 'null');
  INSERT INTO log (text, n) VALUES ('deleted', (NEW."2.count_1"));
END;

CREATE TEMP TRIGGER sqlgen_way15 AFTER INSERT ON sqlgen_loop8 WHEN
  (NOT (coalesce((NEW."4.count(*)") IS NOT (NEW."2.count_1"), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."4.count(*)") NOT IN ('integer', 'null');
END;

CREATE TEMP TRIGGER sqlgen_way16 AFTER INSERT ON sqlgen_loop7 WHEN
  (NOT (coalesce(NEW."3.count(*)" <> 0, 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.count(*)" is not of the type that it is taken to be') WHERE typeof(NEW."3.count(*)") NOT IN ('integer', 'null');
END;

INSERT INTO sqlgen_loop
SELECT 1 AS sqlgen;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

DROP TABLE sqlgen_loop3;

DROP TABLE sqlgen_loop4;

DROP TABLE sqlgen_loop5;

DROP TABLE sqlgen_loop6;

DROP TABLE sqlgen_loop7;

DROP TABLE sqlgen_loop8;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running upgrade 0003 -> 0004

-- rows: revisions/0004_seeds.py:12
CREATE TEMP TABLE sqlgen_loop ("sqlgen");

CREATE TEMP TABLE sqlgen_loop2 ("sqlgen", "2.", "2.id", "2.code");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."sqlgen", coalesce(q.sqlgen_found, 0), q."id", q."code" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'admin') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop3 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code");

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2 WHEN
  (coalesce(NEW."2.", 0))
BEGIN
  INSERT INTO sqlgen_loop3 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", coalesce(q.sqlgen_found, 0), q."id", q."code" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'user') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop4 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.found");

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.", 0))
  AND ((NEW."2.code") IS NULL)
  AND ((NEW."3.code") IS NULL)
BEGIN
  INSERT INTO log (text, n) VALUES ('admin', (NEW."2.id"));
  INSERT INTO log (text, n) VALUES ('user', (NEW."3.id"));
  INSERT INTO sqlgen_loop4 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop4 WHEN
  (NOT (coalesce(NEW."4.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop5 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.found");

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.", 0))
  AND ((NEW."2.code") IS NULL)
  AND (NOT ((NEW."3.code") IS NULL))
BEGIN
  INSERT INTO log (text, n) VALUES ('admin', (NEW."2.id"));
  SELECT RAISE(ABORT, 'NEW."3.code" is not of the type that it is taken to be') WHERE typeof(NEW."3.code") NOT IN ('text', 'null') OR instr(NEW."3.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."3.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."3.code")), (NEW."3.id"));
  INSERT INTO sqlgen_loop5 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop5 WHEN
  (NOT (coalesce(NEW."4.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop6 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.found");

CREATE TEMP TRIGGER sqlgen_way7 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.", 0))
  AND (NOT ((NEW."2.code") IS NULL))
  AND ((NEW."3.code") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.code" is not of the type that it is taken to be') WHERE typeof(NEW."2.code") NOT IN ('text', 'null') OR instr(NEW."2.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."2.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."2.code")), (NEW."2.id"));
  INSERT INTO log (text, n) VALUES ('user', (NEW."3.id"));
  INSERT INTO sqlgen_loop6 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way8 AFTER INSERT ON sqlgen_loop6 WHEN
  (NOT (coalesce(NEW."4.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop7 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.found");

CREATE TEMP TRIGGER sqlgen_way9 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.", 0))
  AND (NOT ((NEW."2.code") IS NULL))
  AND (NOT ((NEW."3.code") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.code" is not of the type that it is taken to be') WHERE typeof(NEW."2.code") NOT IN ('text', 'null') OR instr(NEW."2.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."2.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."2.code")), (NEW."2.id"));
  SELECT RAISE(ABORT, 'NEW."3.code" is not of the type that it is taken to be') WHERE typeof(NEW."3.code") NOT IN ('text', 'null') OR instr(NEW."3.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."3.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."3.code")), (NEW."3.id"));
  INSERT INTO sqlgen_loop7 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way10 AFTER INSERT ON sqlgen_loop7 WHEN
  (NOT (coalesce(NEW."4.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop8 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code");

CREATE TEMP TRIGGER sqlgen_way11 AFTER INSERT ON sqlgen_loop3 WHEN
  (NOT (coalesce(NEW."3.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (54, 'user');
  SELECT RAISE(ABORT, 'a query has not exactly one row') WHERE (SELECT count(*) FROM (SELECT 1 FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'user') LIMIT 2)) <> 1;
  INSERT INTO sqlgen_loop8 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", coalesce(q.sqlgen_found, 0), q."id", q."code" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'user') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop9 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.found");

CREATE TEMP TRIGGER sqlgen_way12 AFTER INSERT ON sqlgen_loop8 WHEN
  ((NEW."2.code") IS NULL)
  AND ((NEW."4.code") IS NULL)
BEGIN
  INSERT INTO log (text, n) VALUES ('admin', (NEW."2.id"));
  INSERT INTO log (text, n) VALUES ('user', (NEW."4.id"));
  INSERT INTO sqlgen_loop9 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way13 AFTER INSERT ON sqlgen_loop9 WHEN
  (NOT (coalesce(NEW."5.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop10 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.found");

CREATE TEMP TRIGGER sqlgen_way14 AFTER INSERT ON sqlgen_loop8 WHEN
  ((NEW."2.code") IS NULL)
  AND (NOT ((NEW."4.code") IS NULL))
BEGIN
  INSERT INTO log (text, n) VALUES ('admin', (NEW."2.id"));
  SELECT RAISE(ABORT, 'NEW."4.code" is not of the type that it is taken to be') WHERE typeof(NEW."4.code") NOT IN ('text', 'null') OR instr(NEW."4.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."4.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."4.code")), (NEW."4.id"));
  INSERT INTO sqlgen_loop10 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way15 AFTER INSERT ON sqlgen_loop10 WHEN
  (NOT (coalesce(NEW."5.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop11 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.found");

CREATE TEMP TRIGGER sqlgen_way16 AFTER INSERT ON sqlgen_loop8 WHEN
  (NOT ((NEW."2.code") IS NULL))
  AND ((NEW."4.code") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.code" is not of the type that it is taken to be') WHERE typeof(NEW."2.code") NOT IN ('text', 'null') OR instr(NEW."2.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."2.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."2.code")), (NEW."2.id"));
  INSERT INTO log (text, n) VALUES ('user', (NEW."4.id"));
  INSERT INTO sqlgen_loop11 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way17 AFTER INSERT ON sqlgen_loop11 WHEN
  (NOT (coalesce(NEW."5.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop12 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.found");

CREATE TEMP TRIGGER sqlgen_way18 AFTER INSERT ON sqlgen_loop8 WHEN
  (NOT ((NEW."2.code") IS NULL))
  AND (NOT ((NEW."4.code") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.code" is not of the type that it is taken to be') WHERE typeof(NEW."2.code") NOT IN ('text', 'null') OR instr(NEW."2.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."2.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."2.code")), (NEW."2.id"));
  SELECT RAISE(ABORT, 'NEW."4.code" is not of the type that it is taken to be') WHERE typeof(NEW."4.code") NOT IN ('text', 'null') OR instr(NEW."4.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."4.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."4.code")), (NEW."4.id"));
  INSERT INTO sqlgen_loop12 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way19 AFTER INSERT ON sqlgen_loop12 WHEN
  (NOT (coalesce(NEW."5.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop13 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code");

CREATE TEMP TRIGGER sqlgen_way20 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT (coalesce(NEW."2.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (55, 'admin');
  SELECT RAISE(ABORT, 'a query has not exactly one row') WHERE (SELECT count(*) FROM (SELECT 1 FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'admin') LIMIT 2)) <> 1;
  INSERT INTO sqlgen_loop13 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", coalesce(q.sqlgen_found, 0), q."id", q."code" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'admin') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop14 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code");

CREATE TEMP TRIGGER sqlgen_way21 AFTER INSERT ON sqlgen_loop13
BEGIN
  INSERT INTO sqlgen_loop14 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", coalesce(q.sqlgen_found, 0), q."id", q."code" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'user') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop15 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.found");

CREATE TEMP TRIGGER sqlgen_way22 AFTER INSERT ON sqlgen_loop14 WHEN
  (coalesce(NEW."4.", 0))
  AND ((NEW."3.code") IS NULL)
  AND ((NEW."4.code") IS NULL)
BEGIN
  INSERT INTO log (text, n) VALUES ('admin', (NEW."3.id"));
  INSERT INTO log (text, n) VALUES ('user', (NEW."4.id"));
  INSERT INTO sqlgen_loop15 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way23 AFTER INSERT ON sqlgen_loop15 WHEN
  (NOT (coalesce(NEW."5.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop16 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.found");

CREATE TEMP TRIGGER sqlgen_way24 AFTER INSERT ON sqlgen_loop14 WHEN
  (coalesce(NEW."4.", 0))
  AND ((NEW."3.code") IS NULL)
  AND (NOT ((NEW."4.code") IS NULL))
BEGIN
  INSERT INTO log (text, n) VALUES ('admin', (NEW."3.id"));
  SELECT RAISE(ABORT, 'NEW."4.code" is not of the type that it is taken to be') WHERE typeof(NEW."4.code") NOT IN ('text', 'null') OR instr(NEW."4.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."4.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."4.code")), (NEW."4.id"));
  INSERT INTO sqlgen_loop16 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way25 AFTER INSERT ON sqlgen_loop16 WHEN
  (NOT (coalesce(NEW."5.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop17 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.found");

CREATE TEMP TRIGGER sqlgen_way26 AFTER INSERT ON sqlgen_loop14 WHEN
  (coalesce(NEW."4.", 0))
  AND (NOT ((NEW."3.code") IS NULL))
  AND ((NEW."4.code") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.code" is not of the type that it is taken to be') WHERE typeof(NEW."3.code") NOT IN ('text', 'null') OR instr(NEW."3.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."3.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."3.code")), (NEW."3.id"));
  INSERT INTO log (text, n) VALUES ('user', (NEW."4.id"));
  INSERT INTO sqlgen_loop17 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way27 AFTER INSERT ON sqlgen_loop17 WHEN
  (NOT (coalesce(NEW."5.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop18 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.found");

CREATE TEMP TRIGGER sqlgen_way28 AFTER INSERT ON sqlgen_loop14 WHEN
  (coalesce(NEW."4.", 0))
  AND (NOT ((NEW."3.code") IS NULL))
  AND (NOT ((NEW."4.code") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.code" is not of the type that it is taken to be') WHERE typeof(NEW."3.code") NOT IN ('text', 'null') OR instr(NEW."3.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."3.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."3.code")), (NEW."3.id"));
  SELECT RAISE(ABORT, 'NEW."4.code" is not of the type that it is taken to be') WHERE typeof(NEW."4.code") NOT IN ('text', 'null') OR instr(NEW."4.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."4.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."4.code")), (NEW."4.id"));
  INSERT INTO sqlgen_loop18 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way29 AFTER INSERT ON sqlgen_loop18 WHEN
  (NOT (coalesce(NEW."5.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop19 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.id", "5.code");

CREATE TEMP TRIGGER sqlgen_way30 AFTER INSERT ON sqlgen_loop14 WHEN
  (NOT (coalesce(NEW."4.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (54, 'user');
  SELECT RAISE(ABORT, 'a query has not exactly one row') WHERE (SELECT count(*) FROM (SELECT 1 FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'user') LIMIT 2)) <> 1;
  INSERT INTO sqlgen_loop19 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", coalesce(q.sqlgen_found, 0), q."id", q."code" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = 'user') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop20 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.id", "5.code", "6.", "6.found");

CREATE TEMP TRIGGER sqlgen_way31 AFTER INSERT ON sqlgen_loop19 WHEN
  ((NEW."3.code") IS NULL)
  AND ((NEW."5.code") IS NULL)
BEGIN
  INSERT INTO log (text, n) VALUES ('admin', (NEW."3.id"));
  INSERT INTO log (text, n) VALUES ('user', (NEW."5.id"));
  INSERT INTO sqlgen_loop20 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", NEW."5.", NEW."5.id", NEW."5.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way32 AFTER INSERT ON sqlgen_loop20 WHEN
  (NOT (coalesce(NEW."6.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop21 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.id", "5.code", "6.", "6.found");

CREATE TEMP TRIGGER sqlgen_way33 AFTER INSERT ON sqlgen_loop19 WHEN
  ((NEW."3.code") IS NULL)
  AND (NOT ((NEW."5.code") IS NULL))
BEGIN
  INSERT INTO log (text, n) VALUES ('admin', (NEW."3.id"));
  SELECT RAISE(ABORT, 'NEW."5.code" is not of the type that it is taken to be') WHERE typeof(NEW."5.code") NOT IN ('text', 'null') OR instr(NEW."5.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."5.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."5.code")), (NEW."5.id"));
  INSERT INTO sqlgen_loop21 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", NEW."5.", NEW."5.id", NEW."5.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way34 AFTER INSERT ON sqlgen_loop21 WHEN
  (NOT (coalesce(NEW."6.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop22 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.id", "5.code", "6.", "6.found");

CREATE TEMP TRIGGER sqlgen_way35 AFTER INSERT ON sqlgen_loop19 WHEN
  (NOT ((NEW."3.code") IS NULL))
  AND ((NEW."5.code") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.code" is not of the type that it is taken to be') WHERE typeof(NEW."3.code") NOT IN ('text', 'null') OR instr(NEW."3.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."3.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."3.code")), (NEW."3.id"));
  INSERT INTO log (text, n) VALUES ('user', (NEW."5.id"));
  INSERT INTO sqlgen_loop22 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", NEW."5.", NEW."5.id", NEW."5.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way36 AFTER INSERT ON sqlgen_loop22 WHEN
  (NOT (coalesce(NEW."6.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

CREATE TEMP TABLE sqlgen_loop23 ("sqlgen", "2.", "2.id", "2.code", "3.", "3.id", "3.code", "4.", "4.id", "4.code", "5.", "5.id", "5.code", "6.", "6.found");

CREATE TEMP TRIGGER sqlgen_way37 AFTER INSERT ON sqlgen_loop19 WHEN
  (NOT ((NEW."3.code") IS NULL))
  AND (NOT ((NEW."5.code") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.code" is not of the type that it is taken to be') WHERE typeof(NEW."3.code") NOT IN ('text', 'null') OR instr(NEW."3.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."3.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."3.code")), (NEW."3.id"));
  SELECT RAISE(ABORT, 'NEW."5.code" is not of the type that it is taken to be') WHERE typeof(NEW."5.code") NOT IN ('text', 'null') OR instr(NEW."5.code", char(0)) > 0;
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE NEW."5.code" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  INSERT INTO log (text, n) VALUES ((upper(NEW."5.code")), (NEW."5.id"));
  INSERT INTO sqlgen_loop23 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.code", NEW."3.", NEW."3.id", NEW."3.code", NEW."4.", NEW."4.id", NEW."4.code", NEW."5.", NEW."5.id", NEW."5.code", coalesce(q.sqlgen_found, 0), q."found" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 AS found FROM roles WHERE name = 'guest') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way38 AFTER INSERT ON sqlgen_loop23 WHEN
  (NOT (coalesce(NEW."6.", 0)))
BEGIN
  INSERT INTO roles (id, name) VALUES (90, 'guest');
END;

INSERT INTO sqlgen_loop
SELECT 1 AS sqlgen;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

DROP TABLE sqlgen_loop3;

DROP TABLE sqlgen_loop4;

DROP TABLE sqlgen_loop5;

DROP TABLE sqlgen_loop6;

DROP TABLE sqlgen_loop7;

DROP TABLE sqlgen_loop8;

DROP TABLE sqlgen_loop9;

DROP TABLE sqlgen_loop10;

DROP TABLE sqlgen_loop11;

DROP TABLE sqlgen_loop12;

DROP TABLE sqlgen_loop13;

DROP TABLE sqlgen_loop14;

DROP TABLE sqlgen_loop15;

DROP TABLE sqlgen_loop16;

DROP TABLE sqlgen_loop17;

DROP TABLE sqlgen_loop18;

DROP TABLE sqlgen_loop19;

DROP TABLE sqlgen_loop20;

DROP TABLE sqlgen_loop21;

DROP TABLE sqlgen_loop22;

DROP TABLE sqlgen_loop23;

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

-- Running upgrade 0004 -> 0005

-- rows: revisions/0005_objects.py:22
CREATE TEMP TABLE sqlgen_loop ("sqlgen");

CREATE TEMP TABLE sqlgen_loop2 ("sqlgen", "2.", "2.id", "2.name", "2.points");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."sqlgen", coalesce(q.sqlgen_found, 0), q."id", q."name", q."points" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT users.id, users.name, users.points 
FROM users 
WHERE users.name = 'ann' ORDER BY users.id
 LIMIT 1 OFFSET 0) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop3 ("sqlgen", "2.", "2.id", "2.name", "2.points", "3.", "3.count_1");

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2 WHEN
  (coalesce(NEW."2.", 0))
BEGIN
  UPDATE users SET points=70 WHERE users.id = (NEW."2.id");
  INSERT INTO sqlgen_loop3 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.name", NEW."2.points", 1, q."count_1" FROM (SELECT count(*) AS count_1 
FROM (SELECT users.id AS id, users.name AS name, users.points AS points 
FROM users 
WHERE users.points = 70) AS anon_1) AS q;
END;

CREATE TEMP TABLE sqlgen_loop4 ("sqlgen", "2.", "2.id", "2.name", "2.points", "3.", "3.count_1", "4.", "4.id", "4.name");

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce((NEW."3.count_1") > ((1)), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.count_1" is not of the type that it is taken to be') WHERE typeof(NEW."3.count_1") NOT IN ('integer', 'null');
  INSERT INTO log (text) VALUES ('more than one');
  INSERT INTO sqlgen_loop4 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.name", NEW."2.points", NEW."3.", NEW."3.count_1", coalesce(q.sqlgen_found, 0), q."id", q."name" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT id, name FROM users WHERE name <> 'ann' ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop5 ("sqlgen", "2.", "2.id", "2.name", "2.points", "3.", "3.count_1", "4.", "4.id", "4.name", "5.id", "5.name");

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop4 WHEN
  (coalesce(NEW."4.", 0))
BEGIN
  INSERT INTO sqlgen_loop5 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.name", NEW."2.points", NEW."3.", NEW."3.count_1", NEW."4.", NEW."4.id", NEW."4.name", q."id", q."name" FROM (SELECT id, name FROM users WHERE name <> 'ann' ORDER BY id) AS q;
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop5 WHEN
  (coalesce((NEW."5.id") IS (NEW."4.id"), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.id" is not of the type that it is taken to be') WHERE typeof(NEW."4.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."5.id" is not of the type that it is taken to be') WHERE typeof(NEW."5.id") NOT IN ('integer', 'null');
END;

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop5 WHEN
  (NOT (coalesce((NEW."5.id") IS (NEW."4.id"), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.id" is not of the type that it is taken to be') WHERE typeof(NEW."4.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."5.id" is not of the type that it is taken to be') WHERE typeof(NEW."5.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text, n) VALUES ((((NEW."4.id" || '') || ': ' || coalesce(NEW."5.name", 'None'))), (NEW."5.id"));
END;

CREATE TEMP TRIGGER sqlgen_way7 AFTER INSERT ON sqlgen_loop4 WHEN
  (NOT (coalesce(NEW."4.", 0)))
BEGIN
  INSERT INTO log (text) VALUES ('nobody else');
END;

CREATE TEMP TABLE sqlgen_loop6 ("sqlgen", "2.", "2.id", "2.name", "2.points", "3.", "3.count_1", "4.", "4.id", "4.name");

CREATE TEMP TRIGGER sqlgen_way8 AFTER INSERT ON sqlgen_loop3 WHEN
  (NOT (coalesce((NEW."3.count_1") > ((1)), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.count_1" is not of the type that it is taken to be') WHERE typeof(NEW."3.count_1") NOT IN ('integer', 'null');
  INSERT INTO sqlgen_loop6 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.name", NEW."2.points", NEW."3.", NEW."3.count_1", coalesce(q.sqlgen_found, 0), q."id", q."name" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT id, name FROM users WHERE name <> 'ann' ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop7 ("sqlgen", "2.", "2.id", "2.name", "2.points", "3.", "3.count_1", "4.", "4.id", "4.name", "5.id", "5.name");

CREATE TEMP TRIGGER sqlgen_way9 AFTER INSERT ON sqlgen_loop6 WHEN
  (coalesce(NEW."4.", 0))
BEGIN
  INSERT INTO sqlgen_loop7 SELECT NEW."sqlgen", NEW."2.", NEW."2.id", NEW."2.name", NEW."2.points", NEW."3.", NEW."3.count_1", NEW."4.", NEW."4.id", NEW."4.name", q."id", q."name" FROM (SELECT id, name FROM users WHERE name <> 'ann' ORDER BY id) AS q;
END;

CREATE TEMP TRIGGER sqlgen_way10 AFTER INSERT ON sqlgen_loop7 WHEN
  (coalesce((NEW."5.id") IS (NEW."4.id"), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.id" is not of the type that it is taken to be') WHERE typeof(NEW."4.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."5.id" is not of the type that it is taken to be') WHERE typeof(NEW."5.id") NOT IN ('integer', 'null');
END;

CREATE TEMP TRIGGER sqlgen_way11 AFTER INSERT ON sqlgen_loop7 WHEN
  (NOT (coalesce((NEW."5.id") IS (NEW."4.id"), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.id" is not of the type that it is taken to be') WHERE typeof(NEW."4.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."5.id" is not of the type that it is taken to be') WHERE typeof(NEW."5.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text, n) VALUES ((((NEW."4.id" || '') || ': ' || coalesce(NEW."5.name", 'None'))), (NEW."5.id"));
END;

CREATE TEMP TRIGGER sqlgen_way12 AFTER INSERT ON sqlgen_loop6 WHEN
  (NOT (coalesce(NEW."4.", 0)))
BEGIN
  INSERT INTO log (text) VALUES ('nobody else');
END;

CREATE TEMP TRIGGER sqlgen_way13 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT (coalesce(NEW."2.", 0)))
BEGIN
  SELECT RAISE(ABORT, 'AttributeError: ''NoneType'' object has no attribute ''points''') WHERE 1;
END;

INSERT INTO sqlgen_loop
SELECT 1 AS sqlgen;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

DROP TABLE sqlgen_loop3;

DROP TABLE sqlgen_loop4;

DROP TABLE sqlgen_loop5;

DROP TABLE sqlgen_loop6;

DROP TABLE sqlgen_loop7;

UPDATE alembic_version SET version_num='0005' WHERE alembic_version.version_num = '0004';

-- Running upgrade 0005 -> 0006

-- rows: revisions/0006_expressions.py:12
CREATE TEMP TABLE sqlgen_loop ("sqlgen");

CREATE TEMP TABLE sqlgen_loop2 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."sqlgen", 1, q."EXISTS (SELECT 1 FROM roles WHERE name = 'user')" FROM (SELECT EXISTS (SELECT 1 FROM roles WHERE name = 'user')) AS q;
END;

CREATE TEMP TABLE sqlgen_loop3 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1");

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2 WHEN
  (coalesce(CASE typeof(NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')") WHEN 'text' THEN NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')" <> '' WHEN 'blob' THEN length(NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')") > 0 ELSE NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')" <> 0 END, 0))
BEGIN
  INSERT INTO sqlgen_loop3 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", coalesce(q.sqlgen_found, 0), q."1" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 FROM roles WHERE name = 'admin') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop4 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)");

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.", 0))
  AND (coalesce(CASE typeof(NEW."3.1") WHEN 'text' THEN NEW."3.1" <> '' WHEN 'blob' THEN length(NEW."3.1") > 0 ELSE NEW."3.1" <> 0 END, 0))
BEGIN
  INSERT INTO log (text) VALUES ('there');
  INSERT INTO sqlgen_loop4 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", 1, q."sum(points)" FROM (SELECT sum(points) FROM users) AS q;
END;

CREATE TEMP TABLE sqlgen_loop5 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop4 WHEN
  (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0))
BEGIN
  INSERT INTO log (text) VALUES ('points');
  INSERT INTO sqlgen_loop5 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop5 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop5 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop6 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way7 AFTER INSERT ON sqlgen_loop4 WHEN
  (NOT (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0)))
BEGIN
  INSERT INTO sqlgen_loop6 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way8 AFTER INSERT ON sqlgen_loop6 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way9 AFTER INSERT ON sqlgen_loop6 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop7 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)");

CREATE TEMP TRIGGER sqlgen_way10 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.", 0))
  AND (NOT (coalesce(CASE typeof(NEW."3.1") WHEN 'text' THEN NEW."3.1" <> '' WHEN 'blob' THEN length(NEW."3.1") > 0 ELSE NEW."3.1" <> 0 END, 0)))
BEGIN
  INSERT INTO sqlgen_loop7 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", 1, q."sum(points)" FROM (SELECT sum(points) FROM users) AS q;
END;

CREATE TEMP TABLE sqlgen_loop8 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way11 AFTER INSERT ON sqlgen_loop7 WHEN
  (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0))
BEGIN
  INSERT INTO log (text) VALUES ('points');
  INSERT INTO sqlgen_loop8 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way12 AFTER INSERT ON sqlgen_loop8 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way13 AFTER INSERT ON sqlgen_loop8 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop9 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way14 AFTER INSERT ON sqlgen_loop7 WHEN
  (NOT (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0)))
BEGIN
  INSERT INTO sqlgen_loop9 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way15 AFTER INSERT ON sqlgen_loop9 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way16 AFTER INSERT ON sqlgen_loop9 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop10 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)");

CREATE TEMP TRIGGER sqlgen_way17 AFTER INSERT ON sqlgen_loop3 WHEN
  (NOT (coalesce(NEW."3.", 0)))
BEGIN
  INSERT INTO sqlgen_loop10 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", 1, q."sum(points)" FROM (SELECT sum(points) FROM users) AS q;
END;

CREATE TEMP TABLE sqlgen_loop11 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way18 AFTER INSERT ON sqlgen_loop10 WHEN
  (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0))
BEGIN
  INSERT INTO log (text) VALUES ('points');
  INSERT INTO sqlgen_loop11 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way19 AFTER INSERT ON sqlgen_loop11 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way20 AFTER INSERT ON sqlgen_loop11 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop12 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way21 AFTER INSERT ON sqlgen_loop10 WHEN
  (NOT (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0)))
BEGIN
  INSERT INTO sqlgen_loop12 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way22 AFTER INSERT ON sqlgen_loop12 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way23 AFTER INSERT ON sqlgen_loop12 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop13 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1");

CREATE TEMP TRIGGER sqlgen_way24 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT (coalesce(CASE typeof(NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')") WHEN 'text' THEN NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')" <> '' WHEN 'blob' THEN length(NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')") > 0 ELSE NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')" <> 0 END, 0)))
BEGIN
  INSERT INTO log (text) VALUES ('no such role');
  INSERT INTO sqlgen_loop13 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", coalesce(q.sqlgen_found, 0), q."1" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT 1 FROM roles WHERE name = 'admin') AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop14 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)");

CREATE TEMP TRIGGER sqlgen_way25 AFTER INSERT ON sqlgen_loop13 WHEN
  (coalesce(NEW."3.", 0))
  AND (coalesce(CASE typeof(NEW."3.1") WHEN 'text' THEN NEW."3.1" <> '' WHEN 'blob' THEN length(NEW."3.1") > 0 ELSE NEW."3.1" <> 0 END, 0))
BEGIN
  INSERT INTO log (text) VALUES ('there');
  INSERT INTO sqlgen_loop14 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", 1, q."sum(points)" FROM (SELECT sum(points) FROM users) AS q;
END;

CREATE TEMP TABLE sqlgen_loop15 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way26 AFTER INSERT ON sqlgen_loop14 WHEN
  (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0))
BEGIN
  INSERT INTO log (text) VALUES ('points');
  INSERT INTO sqlgen_loop15 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way27 AFTER INSERT ON sqlgen_loop15 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way28 AFTER INSERT ON sqlgen_loop15 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop16 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way29 AFTER INSERT ON sqlgen_loop14 WHEN
  (NOT (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0)))
BEGIN
  INSERT INTO sqlgen_loop16 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way30 AFTER INSERT ON sqlgen_loop16 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way31 AFTER INSERT ON sqlgen_loop16 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop17 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)");

CREATE TEMP TRIGGER sqlgen_way32 AFTER INSERT ON sqlgen_loop13 WHEN
  (coalesce(NEW."3.", 0))
  AND (NOT (coalesce(CASE typeof(NEW."3.1") WHEN 'text' THEN NEW."3.1" <> '' WHEN 'blob' THEN length(NEW."3.1") > 0 ELSE NEW."3.1" <> 0 END, 0)))
BEGIN
  INSERT INTO sqlgen_loop17 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", 1, q."sum(points)" FROM (SELECT sum(points) FROM users) AS q;
END;

CREATE TEMP TABLE sqlgen_loop18 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way33 AFTER INSERT ON sqlgen_loop17 WHEN
  (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0))
BEGIN
  INSERT INTO log (text) VALUES ('points');
  INSERT INTO sqlgen_loop18 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way34 AFTER INSERT ON sqlgen_loop18 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way35 AFTER INSERT ON sqlgen_loop18 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop19 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way36 AFTER INSERT ON sqlgen_loop17 WHEN
  (NOT (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0)))
BEGIN
  INSERT INTO sqlgen_loop19 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way37 AFTER INSERT ON sqlgen_loop19 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way38 AFTER INSERT ON sqlgen_loop19 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop20 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)");

CREATE TEMP TRIGGER sqlgen_way39 AFTER INSERT ON sqlgen_loop13 WHEN
  (NOT (coalesce(NEW."3.", 0)))
BEGIN
  INSERT INTO sqlgen_loop20 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", 1, q."sum(points)" FROM (SELECT sum(points) FROM users) AS q;
END;

CREATE TEMP TABLE sqlgen_loop21 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way40 AFTER INSERT ON sqlgen_loop20 WHEN
  (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0))
BEGIN
  INSERT INTO log (text) VALUES ('points');
  INSERT INTO sqlgen_loop21 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way41 AFTER INSERT ON sqlgen_loop21 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way42 AFTER INSERT ON sqlgen_loop21 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

CREATE TEMP TABLE sqlgen_loop22 ("sqlgen", "2.", "2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", "3.", "3.1", "4.", "4.sum(points)", "5.", "5.name", "5.length(name)");

CREATE TEMP TRIGGER sqlgen_way43 AFTER INSERT ON sqlgen_loop20 WHEN
  (NOT (coalesce(CASE typeof(NEW."4.sum(points)") WHEN 'text' THEN NEW."4.sum(points)" <> '' WHEN 'blob' THEN length(NEW."4.sum(points)") > 0 ELSE NEW."4.sum(points)" <> 0 END, 0)))
BEGIN
  INSERT INTO sqlgen_loop22 SELECT NEW."sqlgen", NEW."2.", NEW."2.EXISTS (SELECT 1 FROM roles WHERE name = 'user')", NEW."3.", NEW."3.1", NEW."4.", NEW."4.sum(points)", coalesce(q.sqlgen_found, 0), q."name", q."length(name)" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT upper(name) AS name, length(name) FROM users ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way44 AFTER INSERT ON sqlgen_loop22 WHEN
  (coalesce(NEW."5.", 0))
  AND (coalesce((NEW."5.name") IS ('ANN'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
  INSERT INTO log (text) VALUES (((NEW."5.name" || '!')));
END;

CREATE TEMP TRIGGER sqlgen_way45 AFTER INSERT ON sqlgen_loop22 WHEN
  (coalesce(NEW."5.", 0))
  AND (NOT (coalesce((NEW."5.name") IS ('ANN'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."5.name" is not of the type that it is taken to be') WHERE typeof(NEW."5.name") NOT IN ('text', 'null') OR instr(NEW."5.name", char(0)) > 0;
END;

INSERT INTO sqlgen_loop
SELECT 1 AS sqlgen;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

DROP TABLE sqlgen_loop3;

DROP TABLE sqlgen_loop4;

DROP TABLE sqlgen_loop5;

DROP TABLE sqlgen_loop6;

DROP TABLE sqlgen_loop7;

DROP TABLE sqlgen_loop8;

DROP TABLE sqlgen_loop9;

DROP TABLE sqlgen_loop10;

DROP TABLE sqlgen_loop11;

DROP TABLE sqlgen_loop12;

DROP TABLE sqlgen_loop13;

DROP TABLE sqlgen_loop14;

DROP TABLE sqlgen_loop15;

DROP TABLE sqlgen_loop16;

DROP TABLE sqlgen_loop17;

DROP TABLE sqlgen_loop18;

DROP TABLE sqlgen_loop19;

DROP TABLE sqlgen_loop20;

DROP TABLE sqlgen_loop21;

DROP TABLE sqlgen_loop22;

UPDATE alembic_version SET version_num='0006' WHERE alembic_version.version_num = '0005';

-- Running upgrade 0006 -> 0007

-- rows: revisions/0007_raised.py:12
CREATE TEMP TABLE sqlgen_loop ("sqlgen");

CREATE TEMP TABLE sqlgen_loop2 ("sqlgen", "2.", "2.max(id)");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."sqlgen", 1, q."max(id)" FROM (SELECT max(id) FROM users) AS q;
END;

CREATE TEMP TABLE sqlgen_loop3 ("sqlgen", "2.", "2.max(id)", "3.", "3.id");

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2 WHEN
  (coalesce(CASE typeof(NEW."2.max(id)") WHEN 'text' THEN NEW."2.max(id)" <> '' WHEN 'blob' THEN length(NEW."2.max(id)") > 0 ELSE NEW."2.max(id)" <> 0 END, 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.max(id)" is not of the type that it is taken to be') WHERE typeof(NEW."2.max(id)") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."2.max(id)" + (1))) <> 'integer';
  INSERT INTO log (text, n) VALUES ('next', ((NEW."2.max(id)" + (1))));
  INSERT INTO sqlgen_loop3 SELECT NEW."sqlgen", NEW."2.", NEW."2.max(id)", coalesce(q.sqlgen_found, 0), q."id" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT id FROM users WHERE points < 0) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop3 WHEN
  (coalesce(NEW."3.", 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.id" is not of the type that it is taken to be') WHERE typeof(NEW."3.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'ValueError: <its text cannot be made>') WHERE 1;
END;

CREATE TEMP TABLE sqlgen_loop4 ("sqlgen", "2.", "2.max(id)", "3.", "3.id");

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT (coalesce(CASE typeof(NEW."2.max(id)") WHEN 'text' THEN NEW."2.max(id)" <> '' WHEN 'blob' THEN length(NEW."2.max(id)") > 0 ELSE NEW."2.max(id)" <> 0 END, 0)))
BEGIN
  INSERT INTO log (text, n) VALUES ('next', 1);
  INSERT INTO sqlgen_loop4 SELECT NEW."sqlgen", NEW."2.", NEW."2.max(id)", coalesce(q.sqlgen_found, 0), q."id" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT id FROM users WHERE points < 0) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop4 WHEN
  (coalesce(NEW."3.", 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."3.id" is not of the type that it is taken to be') WHERE typeof(NEW."3.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'ValueError: <its text cannot be made>') WHERE 1;
END;

INSERT INTO sqlgen_loop
SELECT 1 AS sqlgen;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

DROP TABLE sqlgen_loop3;

DROP TABLE sqlgen_loop4;

UPDATE users SET points = points - 1 WHERE points = 70;

UPDATE alembic_version SET version_num='0007' WHERE alembic_version.version_num = '0006';

