BEGIN;

-- Running upgrade 0001 -> 0002

ALTER TABLE users ADD COLUMN role_id INTEGER;

-- rows: revisions/0002_first_row.py:14
DO $sqlgen$
DECLARE
  sqlgen_row2 record;
  sqlgen_row3 record;
  sqlgen_found2 bigint;
  sqlgen_found3 bigint;
BEGIN
  EXECUTE 'SELECT id, name FROM users WHERE name = ''ann'' ORDER BY id' INTO sqlgen_row2;
  GET DIAGNOSTICS sqlgen_found2 = ROW_COUNT;
  IF sqlgen_found2 > 0 THEN
    EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', sqlgen_row2."name", coalesce((sqlgen_row2."id")::text, 'NULL'));
    EXECUTE format('UPDATE users SET points= %s WHERE users.points IS NULL', coalesce((sqlgen_row2."id")::text, 'NULL'));
  ELSE
    EXECUTE 'INSERT INTO users (id, name) VALUES (55, ''ann'')';
    EXECUTE 'SELECT id FROM users WHERE name = ''ann''' INTO sqlgen_row3;
    GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
    IF sqlgen_found3 > 0 THEN
      EXECUTE format('UPDATE users SET points= %s WHERE users.points IS NULL', coalesce((sqlgen_row3."id")::text, 'NULL'));
    ELSE
      EXECUTE 'UPDATE users SET points=NULL WHERE users.points IS NULL';
    END IF;
  END IF;
END
$sqlgen$;

UPDATE users SET role_id = 5;

CREATE INDEX ix_users_name ON users (name);

UPDATE users SET role_id = role_id + 1;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

-- rows: revisions/0003_counts.py:13
DO $sqlgen$
DECLARE
  sqlgen_row2 record;
  sqlgen_row3 record;
  sqlgen_row4 record;
  sqlgen_found2 bigint;
  sqlgen_found3 bigint;
  sqlgen_found4 bigint;
BEGIN
  EXECUTE 'SELECT count(*) AS count_1 
FROM users' INTO sqlgen_row2;
  GET DIAGNOSTICS sqlgen_found2 = ROW_COUNT;
  IF (sqlgen_row2."count_1") > ((2)) THEN
    EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', ((sqlgen_row2."count_1")::text || ' users'), coalesce((((sqlgen_row2."count_1")::numeric * ((2))::numeric))::text, 'NULL'));
  ELSE
    IF (sqlgen_row2."count_1") IS NOT DISTINCT FROM ((1)) THEN
      EXECUTE 'INSERT INTO log (text) VALUES (''one'')';
    END IF;
  END IF;
  EXECUTE 'SELECT count(*) FROM users WHERE name IS NULL OR name = ''''' INTO sqlgen_row3;
  GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
  IF sqlgen_row3."count" <> 0 THEN
    EXECUTE format('INSERT INTO log (text, n) VALUES (''without a name'',  %s)', coalesce((sqlgen_row3."count")::text, 'NULL'));
    EXECUTE 'DELETE FROM users WHERE users.name = ''''';
    EXECUTE 'SELECT count(*) FROM users' INTO sqlgen_row4;
    GET DIAGNOSTICS sqlgen_found4 = ROW_COUNT;
    IF (sqlgen_row4."count") IS DISTINCT FROM (sqlgen_row2."count_1") THEN
      EXECUTE format('INSERT INTO log (text, n) VALUES (''deleted'',  %s)', coalesce((sqlgen_row2."count_1")::text, 'NULL'));
    END IF;
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running upgrade 0003 -> 0004

-- rows: revisions/0004_seeds.py:12
DO $sqlgen$
DECLARE
  sqlgen_row2 record;
  sqlgen_row3 record;
  sqlgen_row4 record;
  sqlgen_row5 record;
  sqlgen_row6 record;
  sqlgen_found2 bigint;
  sqlgen_found3 bigint;
  sqlgen_found4 bigint;
  sqlgen_found5 bigint;
  sqlgen_found6 bigint;
BEGIN
  EXECUTE 'SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = ''admin''' INTO sqlgen_row2;
  GET DIAGNOSTICS sqlgen_found2 = ROW_COUNT;
  IF sqlgen_found2 > 0 THEN
    EXECUTE 'SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = ''user''' INTO sqlgen_row3;
    GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
    IF sqlgen_found3 > 0 THEN
      IF (sqlgen_row2."code") IS NULL THEN
        EXECUTE format('INSERT INTO log (text, n) VALUES (''admin'',  %s)', coalesce((sqlgen_row2."id")::text, 'NULL'));
      ELSE
        IF (sqlgen_row2."code") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
        EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', upper(sqlgen_row2."code" COLLATE "C"), coalesce((sqlgen_row2."id")::text, 'NULL'));
      END IF;
      IF (sqlgen_row3."code") IS NULL THEN
        EXECUTE format('INSERT INTO log (text, n) VALUES (''user'',  %s)', coalesce((sqlgen_row3."id")::text, 'NULL'));
      ELSE
        IF (sqlgen_row3."code") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
        EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', upper(sqlgen_row3."code" COLLATE "C"), coalesce((sqlgen_row3."id")::text, 'NULL'));
      END IF;
      EXECUTE 'SELECT 1 AS found FROM roles WHERE name = ''guest''' INTO sqlgen_row4;
      GET DIAGNOSTICS sqlgen_found4 = ROW_COUNT;
      IF NOT (sqlgen_found4 > 0) THEN
        EXECUTE 'INSERT INTO roles (id, name) VALUES (90, ''guest'')';
      END IF;
    ELSE
      EXECUTE 'INSERT INTO roles (id, name) VALUES (54, ''user'')';
      EXECUTE 'SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = ''user''' INTO STRICT sqlgen_row4;
      GET DIAGNOSTICS sqlgen_found4 = ROW_COUNT;
      IF (sqlgen_row2."code") IS NULL THEN
        EXECUTE format('INSERT INTO log (text, n) VALUES (''admin'',  %s)', coalesce((sqlgen_row2."id")::text, 'NULL'));
      ELSE
        IF (sqlgen_row2."code") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
        EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', upper(sqlgen_row2."code" COLLATE "C"), coalesce((sqlgen_row2."id")::text, 'NULL'));
      END IF;
      IF (sqlgen_row4."code") IS NULL THEN
        EXECUTE format('INSERT INTO log (text, n) VALUES (''user'',  %s)', coalesce((sqlgen_row4."id")::text, 'NULL'));
      ELSE
        IF (sqlgen_row4."code") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
        EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', upper(sqlgen_row4."code" COLLATE "C"), coalesce((sqlgen_row4."id")::text, 'NULL'));
      END IF;
      EXECUTE 'SELECT 1 AS found FROM roles WHERE name = ''guest''' INTO sqlgen_row5;
      GET DIAGNOSTICS sqlgen_found5 = ROW_COUNT;
      IF NOT (sqlgen_found5 > 0) THEN
        EXECUTE 'INSERT INTO roles (id, name) VALUES (90, ''guest'')';
      END IF;
    END IF;
  ELSE
    EXECUTE 'INSERT INTO roles (id, name) VALUES (55, ''admin'')';
    EXECUTE 'SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = ''admin''' INTO STRICT sqlgen_row3;
    GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
    EXECUTE 'SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = ''user''' INTO sqlgen_row4;
    GET DIAGNOSTICS sqlgen_found4 = ROW_COUNT;
    IF sqlgen_found4 > 0 THEN
      IF (sqlgen_row3."code") IS NULL THEN
        EXECUTE format('INSERT INTO log (text, n) VALUES (''admin'',  %s)', coalesce((sqlgen_row3."id")::text, 'NULL'));
      ELSE
        IF (sqlgen_row3."code") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
        EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', upper(sqlgen_row3."code" COLLATE "C"), coalesce((sqlgen_row3."id")::text, 'NULL'));
      END IF;
      IF (sqlgen_row4."code") IS NULL THEN
        EXECUTE format('INSERT INTO log (text, n) VALUES (''user'',  %s)', coalesce((sqlgen_row4."id")::text, 'NULL'));
      ELSE
        IF (sqlgen_row4."code") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
        EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', upper(sqlgen_row4."code" COLLATE "C"), coalesce((sqlgen_row4."id")::text, 'NULL'));
      END IF;
      EXECUTE 'SELECT 1 AS found FROM roles WHERE name = ''guest''' INTO sqlgen_row5;
      GET DIAGNOSTICS sqlgen_found5 = ROW_COUNT;
      IF NOT (sqlgen_found5 > 0) THEN
        EXECUTE 'INSERT INTO roles (id, name) VALUES (90, ''guest'')';
      END IF;
    ELSE
      EXECUTE 'INSERT INTO roles (id, name) VALUES (54, ''user'')';
      EXECUTE 'SELECT roles.id, roles.code 
FROM roles 
WHERE roles.name = ''user''' INTO STRICT sqlgen_row5;
      GET DIAGNOSTICS sqlgen_found5 = ROW_COUNT;
      IF (sqlgen_row3."code") IS NULL THEN
        EXECUTE format('INSERT INTO log (text, n) VALUES (''admin'',  %s)', coalesce((sqlgen_row3."id")::text, 'NULL'));
      ELSE
        IF (sqlgen_row3."code") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
        EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', upper(sqlgen_row3."code" COLLATE "C"), coalesce((sqlgen_row3."id")::text, 'NULL'));
      END IF;
      IF (sqlgen_row5."code") IS NULL THEN
        EXECUTE format('INSERT INTO log (text, n) VALUES (''user'',  %s)', coalesce((sqlgen_row5."id")::text, 'NULL'));
      ELSE
        IF (sqlgen_row5."code") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
        EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', upper(sqlgen_row5."code" COLLATE "C"), coalesce((sqlgen_row5."id")::text, 'NULL'));
      END IF;
      EXECUTE 'SELECT 1 AS found FROM roles WHERE name = ''guest''' INTO sqlgen_row6;
      GET DIAGNOSTICS sqlgen_found6 = ROW_COUNT;
      IF NOT (sqlgen_found6 > 0) THEN
        EXECUTE 'INSERT INTO roles (id, name) VALUES (90, ''guest'')';
      END IF;
    END IF;
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

-- Running upgrade 0004 -> 0005

-- rows: revisions/0005_objects.py:22
DO $sqlgen$
DECLARE
  sqlgen_row2 record;
  sqlgen_row3 record;
  sqlgen_row4 record;
  sqlgen_row5 record;
  sqlgen_found2 bigint;
  sqlgen_found3 bigint;
  sqlgen_found4 bigint;
BEGIN
  EXECUTE 'SELECT users.id, users.name, users.points 
FROM users 
WHERE users.name = ''ann'' ORDER BY users.id 
 LIMIT 1' INTO sqlgen_row2;
  GET DIAGNOSTICS sqlgen_found2 = ROW_COUNT;
  IF sqlgen_found2 > 0 THEN
    EXECUTE format('UPDATE users SET points=70 WHERE users.id =  %s', coalesce((sqlgen_row2."id")::text, 'NULL'));
    EXECUTE 'SELECT count(*) AS count_1 
FROM (SELECT users.id AS id, users.name AS name, users.points AS points 
FROM users 
WHERE users.points = 70) AS anon_1' INTO sqlgen_row3;
    GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
    IF (sqlgen_row3."count_1") > ((1)) THEN
      EXECUTE 'INSERT INTO log (text) VALUES (''more than one'')';
    END IF;
    EXECUTE 'SELECT id, name FROM users WHERE name <> ''ann'' ORDER BY id' INTO sqlgen_row4;
    GET DIAGNOSTICS sqlgen_found4 = ROW_COUNT;
    IF sqlgen_found4 > 0 THEN
      FOR sqlgen_row5 IN
        SELECT id, name FROM users WHERE name <> 'ann' ORDER BY id
      LOOP
        IF NOT ((sqlgen_row5."id") IS NOT DISTINCT FROM (sqlgen_row4."id")) THEN
          EXECUTE format('INSERT INTO log (text, n) VALUES (%L,  %s)', ((sqlgen_row4."id")::text || ': ' || coalesce(sqlgen_row5."name", 'None')), coalesce((sqlgen_row5."id")::text, 'NULL'));
        END IF;
      END LOOP;
    ELSE
      EXECUTE 'INSERT INTO log (text) VALUES (''nobody else'')';
    END IF;
  ELSE
    IF true THEN RAISE EXCEPTION USING MESSAGE = 'AttributeError: ''NoneType'' object has no attribute ''points'''; END IF;
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0005' WHERE alembic_version.version_num = '0004';

-- Running upgrade 0005 -> 0006

-- rows: revisions/0006_expressions.py:12
DO $sqlgen$
DECLARE
  sqlgen_row2 record;
  sqlgen_row3 record;
  sqlgen_row4 record;
  sqlgen_row5 record;
  sqlgen_found2 bigint;
  sqlgen_found3 bigint;
  sqlgen_found4 bigint;
  sqlgen_found5 bigint;
BEGIN
  EXECUTE 'SELECT EXISTS (SELECT 1 FROM roles WHERE name = ''user'')' INTO sqlgen_row2;
  GET DIAGNOSTICS sqlgen_found2 = ROW_COUNT;
  IF NOT (sqlgen_row2."exists") THEN
    EXECUTE 'INSERT INTO log (text) VALUES (''no such role'')';
  END IF;
  EXECUTE 'SELECT 1 FROM roles WHERE name = ''admin''' INTO sqlgen_row3;
  GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
  IF sqlgen_found3 > 0 THEN
    IF sqlgen_row3."?column?" <> 0 THEN
      EXECUTE 'INSERT INTO log (text) VALUES (''there'')';
    END IF;
  END IF;
  EXECUTE 'SELECT sum(points) FROM users' INTO sqlgen_row4;
  GET DIAGNOSTICS sqlgen_found4 = ROW_COUNT;
  IF pg_typeof(sqlgen_row4."sum")::text IN ('json', 'jsonb') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row4."sum" is not of the type that it is taken to be'; END IF;
  IF pg_typeof(sqlgen_row4."sum")::text NOT IN ('text', 'character varying', 'boolean', 'smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row4."sum" is of a type whose truth is not followed'; END IF;
  IF coalesce(CASE WHEN pg_typeof(sqlgen_row4."sum")::text IN ('text', 'character varying') THEN (sqlgen_row4."sum")::text <> '' WHEN pg_typeof(sqlgen_row4."sum")::text = 'boolean' THEN (sqlgen_row4."sum")::text = 'true' ELSE (sqlgen_row4."sum")::text::numeric <> 0 END, false) THEN
    EXECUTE 'INSERT INTO log (text) VALUES (''points'')';
  END IF;
  EXECUTE 'SELECT upper(name) AS name, length(name) FROM users ORDER BY id' INTO sqlgen_row5;
  GET DIAGNOSTICS sqlgen_found5 = ROW_COUNT;
  IF sqlgen_found5 > 0 THEN
    IF pg_typeof(sqlgen_row5."name")::text NOT IN ('text', 'character varying') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row5."name" is not of the type that it is taken to be'; END IF;
    IF (sqlgen_row5."name") COLLATE "C" IS NOT DISTINCT FROM ('ANN') THEN
      EXECUTE format('INSERT INTO log (text) VALUES (%L)', (sqlgen_row5."name" || '!'));
    END IF;
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0006' WHERE alembic_version.version_num = '0005';

-- Running upgrade 0006 -> 0007

-- rows: revisions/0007_raised.py:12
DO $sqlgen$
DECLARE
  sqlgen_row2 record;
  sqlgen_row3 record;
  sqlgen_found2 bigint;
  sqlgen_found3 bigint;
BEGIN
  EXECUTE 'SELECT max(id) FROM users' INTO sqlgen_row2;
  GET DIAGNOSTICS sqlgen_found2 = ROW_COUNT;
  IF coalesce(sqlgen_row2."max" <> 0, false) THEN
    EXECUTE format('INSERT INTO log (text, n) VALUES (''next'',  %s)', coalesce((((sqlgen_row2."max")::numeric + ((1))::numeric))::text, 'NULL'));
  ELSE
    EXECUTE 'INSERT INTO log (text, n) VALUES (''next'', 1)';
  END IF;
  EXECUTE 'SELECT id FROM users WHERE points < 0' INTO sqlgen_row3;
  GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
  IF sqlgen_found3 > 0 THEN
    IF true THEN RAISE EXCEPTION USING MESSAGE = 'ValueError: <its text cannot be made>'; END IF;
  END IF;
END
$sqlgen$;

UPDATE users SET points = points - 1 WHERE points = 70;

UPDATE alembic_version SET version_num='0007' WHERE alembic_version.version_num = '0006';

COMMIT;

