BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE notes (
    id SERIAL NOT NULL, 
    text TEXT, 
    n INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

-- loop: revisions/0002_orders.py:14
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT orders.id, orders.title, orders.paid, orders.code 
    FROM orders
  LOOP
    IF pg_typeof(sqlgen_row."paid")::text NOT IN ('boolean') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row."paid" is not of the type that it is taken to be'; END IF;
    IF coalesce(sqlgen_row."paid", false) THEN
      IF pg_typeof(sqlgen_row."title")::text NOT IN ('text', 'character varying') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row."title" is not of the type that it is taken to be'; END IF;
      IF sqlgen_row."title" IS NULL THEN RAISE EXCEPTION USING MESSAGE = 'None has no upper()'; END IF;
      IF (sqlgen_row."title") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
      IF pg_typeof(sqlgen_row."id")::text NOT IN ('smallint', 'integer', 'bigint') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row."id" is not of the type that it is taken to be'; END IF;
      IF sqlgen_row."id" IS NULL THEN RAISE EXCEPTION USING MESSAGE = 'None has no +'; END IF;
      EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), upper(sqlgen_row."title" COLLATE "C"), coalesce((((sqlgen_row."id")::numeric + ((1))::numeric))::text, 'NULL'));
    ELSE
      IF NOT ((sqlgen_row."code") IS NULL) THEN
        IF pg_typeof(sqlgen_row."id")::text NOT IN ('smallint', 'integer', 'bigint') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row."id" is not of the type that it is taken to be'; END IF;
        IF pg_typeof(sqlgen_row."code")::text IN ('json', 'jsonb') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row."code" is not of the type that it is taken to be'; END IF;
        EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((sqlgen_row."id")::text, 'NULL'), sqlgen_row."code");
      END IF;
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

-- loop: revisions/0003_texts.py:14
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT o.id, o.code AS c FROM orders AS o JOIN notes ON notes.id = o.id ORDER BY o.id
  LOOP
    IF NOT ((sqlgen_row."c") IS NULL) THEN
      IF pg_typeof(sqlgen_row."c")::text IN ('json', 'jsonb') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row."c" is not of the type that it is taken to be'; END IF;
      IF pg_typeof(sqlgen_row."id")::text IN ('json', 'jsonb') THEN RAISE EXCEPTION USING MESSAGE = 'sqlgen_row."id" is not of the type that it is taken to be'; END IF;
      EXECUTE format('UPDATE notes SET text = text || ''/'' || %L WHERE id = %L', sqlgen_row."c", sqlgen_row."id");
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

COMMIT;

