BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id), 
    CONSTRAINT no_empty_name CHECK (name <> ''), 
    UNIQUE (name)
);

CREATE TABLE labels (
    id SERIAL NOT NULL, 
    shelf_id INTEGER, 
    text TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO shelves (name) VALUES ('upper'), ('lower'), ('under');

DO $$
DECLARE r RECORD;
BEGIN
  FOR r IN
    SELECT c.conname, t.relname FROM pg_constraint c JOIN pg_class t ON c.conrelid = t.oid
    WHERE t.relname = 'shelves' AND c.contype <> 'p'
  LOOP
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I CASCADE', r.relname, r.conname);
  END LOOP;
  FOR r IN SELECT id, name FROM shelves WHERE name LIKE 'u%' LOOP
    INSERT INTO labels (shelf_id, text) VALUES (r.id, upper(r.name));
    IF r.id = 1 THEN
      EXECUTE 'UPDATE ' || quote_ident('shelves') || ' SET name = name WHERE false';
      EXECUTE format('UPDATE labels SET text = %L WHERE shelf_id = %s', 'It''s ' || r.name, r.id);
    END IF;
  END LOOP;
END $$;

DO $$ DECLARE r RECORD; BEGIN FOR r IN SELECT 1 AS n WHERE false LOOP DELETE FROM labels; END LOOP; END $$;

-- 2;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

