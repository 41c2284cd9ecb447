BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE posts (
    id SERIAL NOT NULL, 
    title TEXT, 
    slug TEXT, 
    words TSVECTOR, 
    PRIMARY KEY (id)
);

CREATE TABLE journal (
    id SERIAL NOT NULL, 
    what TEXT, 
    PRIMARY KEY (id)
);

CREATE TABLE settings (
    name TEXT NOT NULL, 
    PRIMARY KEY (name)
);

CREATE FUNCTION make_slug() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          -- settings are read alone
          IF EXISTS (SELECT 1 FROM settings WHERE name = NEW.title) THEN
            RAISE EXCEPTION 'RETURN NULL';
          END IF;
          NEW.slug := lower(NEW.title);
          RETURN NEW;
        END $$;

CREATE TRIGGER slugs BEFORE INSERT OR UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION make_slug();

CREATE TRIGGER search BEFORE INSERT OR UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger('words', 'pg_catalog.english', 'title');

INSERT INTO settings VALUES ('open');

INSERT INTO posts (id, title) VALUES (1, 'First'), (2, 'Second');

UPDATE posts SET title = 'Third' WHERE id = 2;

CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO journal (what) VALUES (OLD.title); RETURN NULL; END $$;

CREATE TRIGGER tells AFTER DELETE ON posts FOR EACH ROW EXECUTE FUNCTION tell();

DELETE FROM posts WHERE id = 7 AND words IS NULL;

DELETE FROM posts WHERE id = 1;

CREATE VIEW third AS SELECT id AS number, upper(title) AS headline FROM posts WHERE id = 2;

DELETE FROM settings;

WITH gone AS (DELETE FROM settings WHERE name LIKE 'x' RETURNING name) SELECT count(*) FROM gone;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

