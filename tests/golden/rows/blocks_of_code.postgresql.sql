BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE told (
    n SERIAL NOT NULL, 
    what TEXT, 
    PRIMARY KEY (n)
);

CREATE TABLE users (
    id SERIAL NOT NULL, 
    name TEXT, 
    age INTEGER, 
    PRIMARY KEY (id)
);

DO $$ BEGIN INSERT INTO users (name, age) VALUES ('ann', 3), ('bob', 4); END $$;

INSERT INTO told (what) VALUES ('[(''ann'', 3), (''bob'', 4)]');

DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM users WHERE name = 'cas') THEN INSERT INTO users (name, age) VALUES ('cas', 9); END IF; END $$;

DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM users WHERE name = 'cas') THEN INSERT INTO users (name, age) VALUES ('cas', 9); END IF; END $$;

INSERT INTO told (what) VALUES ('[(''ann'', 3), (''bob'', 4), (''cas'', 9)]');

DO $$ BEGIN
      IF (SELECT count(*) FROM users) > 5 THEN UPDATE users SET age = 0;
      ELSIF (SELECT count(*) FROM users) = 3 THEN UPDATE users SET age = age + 1 WHERE name <> 'bob';
      ELSE DELETE FROM users; END IF; END $$;

INSERT INTO told (what) VALUES ('[(''ann'', 4), (''bob'', 4), (''cas'', 10)]');

DO $$ BEGIN IF EXISTS (SELECT 1 FROM users WHERE age > 5) THEN RETURN; END IF; DELETE FROM users; END $$;

INSERT INTO told (what) VALUES ('[(3,)]');

DO $$ BEGIN INSERT INTO users (name, age) VALUES ('dan', 1); CREATE TABLE users (id int);
      EXCEPTION WHEN duplicate_table THEN INSERT INTO users (name, age) VALUES ('eve', 2); END $$;

INSERT INTO told (what) VALUES ('[(''ann'',), (''bob'',), (''cas'',), (''eve'',)]');

CREATE TABLE old (id int);

DO $$ BEGIN IF EXISTS (SELECT FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'old') THEN
        IF NOT EXISTS (SELECT 1 FROM old) THEN RAISE NOTICE 'empty'; DROP TABLE old; ELSE RAISE WARNING 'not empty'; END IF; END IF; END $$;

CREATE TABLE old (id int, n int);

INSERT INTO told (what) VALUES ('[''alembic_version'', ''old'', ''told'', ''users'']');

DO $$ DECLARE v int := 7; BEGIN UPDATE users SET age = v WHERE name = 'ann'; END $$;

INSERT INTO told (what) VALUES ('[(''bob'',)]');

DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM users LOOP UPDATE users SET age = 1 WHERE id = r.id; END LOOP; END $$;

INSERT INTO told (what) VALUES ('[(7,)]');

DO $$ BEGIN PERFORM setval('users_id_seq', 100); END $$;

DO $$ BEGIN EXECUTE 'INSERT INTO users (name) VALUES (''fay'')'; END $$;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

