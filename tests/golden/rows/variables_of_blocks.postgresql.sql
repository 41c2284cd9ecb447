BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE shelves (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

CREATE TABLE labels (
    id SERIAL NOT NULL, 
    shelf_id INTEGER, 
    text TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO shelves (name) VALUES ('upper'), ('lower');

DO $$
DECLARE
  has_name boolean;
  has_size boolean := false;
  wanted integer := 2;
  label text := 'first' || '-' || wanted;
  found_id integer;
  tables text[] := ARRAY['shelves', 'labels'];
  one text;
  r record;
BEGIN
  SELECT EXISTS (
    SELECT 1 FROM information_schema.columns WHERE table_name = 'shelves' AND column_name = 'name'
  ) INTO has_name;
  SELECT EXISTS (
    SELECT 1 FROM information_schema.columns WHERE table_name = 'shelves' AND column_name = 'size'
  ) INTO has_size;
  IF has_name AND NOT has_size THEN
    EXECUTE 'ALTER TABLE shelves ADD COLUMN size INTEGER';
    UPDATE shelves SET size = wanted WHERE id = wanted;
  END IF;
  SELECT id INTO found_id FROM shelves WHERE name = 'lower';
  IF FOUND THEN
    INSERT INTO labels (shelf_id, text) VALUES (found_id, label);
  END IF;
  SELECT id INTO found_id FROM shelves WHERE name = 'none';
  IF NOT FOUND AND found_id IS NULL THEN
    label := upper(label);
    INSERT INTO labels (shelf_id, text) VALUES (0, label);
  END IF;
  FOREACH one IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN note VARCHAR(5)', one);
  END LOOP;
  FOR i IN 1..2 LOOP
    wanted := wanted + i;
    EXECUTE 'UPDATE labels SET note = ''n'' WHERE shelf_id = $1' USING i;
  END LOOP;
  SELECT name, size INTO r FROM shelves WHERE id = 2;
  INSERT INTO labels (shelf_id, text) VALUES (wanted, r.name);
  BEGIN
    SELECT id INTO STRICT found_id FROM shelves WHERE name = 'none';
  EXCEPTION WHEN no_data_found THEN
    INSERT INTO labels (shelf_id, text) VALUES (9, 'no row');
  END;
  EXECUTE 'SELECT count(*) FROM labels WHERE text <> $1' INTO wanted USING label;
  FOR r IN EXECUTE 'SELECT shelf_id FROM labels WHERE shelf_id = 9' LOOP
    INSERT INTO labels (shelf_id, text) VALUES (wanted * 10, 'after ' || r.shelf_id);
  END LOOP;
END $$;

-- (2, 'first-2', 'n');

-- (0, 'FIRST-2', None);

-- (5, 'lower', None);

-- (9, 'no row', None);

-- (30, 'after 9', None);

-- 2;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

