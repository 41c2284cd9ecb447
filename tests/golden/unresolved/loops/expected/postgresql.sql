BEGIN;

-- Running upgrade 0001 -> 0002

ALTER TABLE users ADD COLUMN slug TEXT;

-- loop: revisions/0002_texts.py:15
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.name, users.points 
    FROM users
  LOOP
    IF (sqlgen_row."name") IS NULL THEN
      EXECUTE format('UPDATE users SET slug=%L WHERE users.id =  %s', ('user-' || (sqlgen_row."id")::text), coalesce((sqlgen_row."id")::text, 'NULL'));
    ELSE
      IF (left(sqlgen_row."name", 1) COLLATE "C" = 'x') THEN
        IF strpos(sqlgen_row."name", '%') > 0 THEN
          IF sqlgen_row."name" <> '' THEN
            IF (sqlgen_row."name") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'strip() of a text outside ASCII is to be done by hand'; END IF;
            IF (btrim(sqlgen_row."name", E' \t\n\x0b\f\r\x1c\x1d\x1e\x1f')) ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'lower() of a text outside ASCII is to be done by hand'; END IF;
            EXECUTE format('UPDATE users SET slug=%L WHERE users.id =  %s', ((replace(replace(lower(btrim(sqlgen_row."name", E' \t\n\x0b\f\r\x1c\x1d\x1e\x1f') COLLATE "C"), ' ', '-'), '''', '') || '-') || split_part(sqlgen_row."name", ' ', 1)), coalesce((sqlgen_row."id")::text, 'NULL'));
          END IF;
        ELSE
          IF (sqlgen_row."name") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'strip() of a text outside ASCII is to be done by hand'; END IF;
          IF (btrim(sqlgen_row."name", E' \t\n\x0b\f\r\x1c\x1d\x1e\x1f')) ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'upper() of a text outside ASCII is to be done by hand'; END IF;
          EXECUTE format('UPDATE users SET slug=%L WHERE users.id =  %s', (upper(btrim(sqlgen_row."name", E' \t\n\x0b\f\r\x1c\x1d\x1e\x1f') COLLATE "C") || '/' || coalesce((sqlgen_row."points")::text, 'None')), coalesce((sqlgen_row."id")::text, 'NULL'));
        END IF;
      ELSE
        IF sqlgen_row."name" <> '' THEN
          IF (sqlgen_row."name") ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'strip() of a text outside ASCII is to be done by hand'; END IF;
          IF (btrim(sqlgen_row."name", E' \t\n\x0b\f\r\x1c\x1d\x1e\x1f')) ~ '[^\x01-\x7F]' THEN RAISE EXCEPTION USING MESSAGE = 'lower() of a text outside ASCII is to be done by hand'; END IF;
          EXECUTE format('UPDATE users SET slug=%L WHERE users.id =  %s', ((replace(replace(lower(btrim(sqlgen_row."name", E' \t\n\x0b\f\r\x1c\x1d\x1e\x1f') COLLATE "C"), ' ', '-'), '''', '') || '-') || split_part(sqlgen_row."name", ' ', 1)), coalesce((sqlgen_row."id")::text, 'NULL'));
        END IF;
      END IF;
    END IF;
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0002_texts.py:26
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT id, points AS p, active FROM users WHERE points > 0 ORDER BY id
  LOOP
    IF coalesce(sqlgen_row."active", false) THEN
      IF sqlgen_row."p" IS NULL THEN RAISE EXCEPTION USING MESSAGE = 'None has no *'; END IF;
      EXECUTE format('UPDATE users SET points =  %s WHERE id =  %s', coalesce((((((sqlgen_row."p")::numeric * ((2))::numeric))::numeric + ((1))::numeric))::text, 'NULL'), coalesce((sqlgen_row."id")::text, 'NULL'));
    ELSE
      IF sqlgen_row."p" IS NULL THEN RAISE EXCEPTION USING MESSAGE = 'None has no -'; END IF;
      EXECUTE format('UPDATE users SET points =  %s WHERE id =  %s', coalesce(((((0))::numeric - (sqlgen_row."p")::numeric))::text, 'NULL'), coalesce((sqlgen_row."id")::text, 'NULL'));
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

ALTER TABLE users ADD COLUMN level TEXT DEFAULT 'none';

-- loop: revisions/0003_kinds.py:15
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT id, kind, token FROM users
  LOOP
    IF (sqlgen_row."kind") COLLATE "C" NOT IN ('a', 'b', 'c') THEN RAISE EXCEPTION USING MESSAGE = 'a dict has not the key that a row has'; END IF;
    EXECUTE format('INSERT INTO notes (user_id, text, token, n) VALUES ( %s, %L, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), (CASE WHEN (sqlgen_row."kind") COLLATE "C" = 'a' THEN 'alpha' WHEN (sqlgen_row."kind") COLLATE "C" = 'b' THEN 'beta''' WHEN (sqlgen_row."kind") COLLATE "C" = 'c' THEN NULL END), sqlgen_row."token", coalesce((((sqlgen_row."id")::numeric * ((10))::numeric))::text, 'NULL'));
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0003_kinds.py:22
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT u.id, u.kind, u.mood IS NULL AS moodless FROM users u JOIN notes n ON n.user_id = u.id
  LOOP
    IF (sqlgen_row."kind") COLLATE "C" IS NOT DISTINCT FROM ('a') THEN
      EXECUTE format('UPDATE users SET mood=''glad'' WHERE id =  %s', coalesce((sqlgen_row."id")::text, 'NULL'));
    ELSE
      EXECUTE format('UPDATE users SET mood=''sad'' WHERE id =  %s', coalesce((sqlgen_row."id")::text, 'NULL'));
    END IF;
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0003_kinds.py:27
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT id FROM users
  LOOP
    EXECUTE ('UPDATE users SET level = ''l' || (sqlgen_row."id")::text || ''' WHERE id = ' || (sqlgen_row."id")::text);
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0003_kinds.py:29
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT id, kind, name FROM users WHERE id < 4
  LOOP
    IF sqlgen_row."kind" ~ '[:\\]' THEN RAISE EXCEPTION USING MESSAGE = 'the text of a statement has a colon or a backslash of a row'; END IF;
    EXECUTE ('INSERT INTO notes (user_id, text) VALUES (' || (sqlgen_row."id")::text || ', ''' || sqlgen_row."kind" || '%'')');
    EXECUTE format('UPDATE notes SET text = %L WHERE user_id =  %s AND n IS NULL', (CASE WHEN (sqlgen_row."id") = (1) THEN 'one' WHEN (sqlgen_row."id") = (2) THEN 'two' ELSE 'many' END), coalesce((sqlgen_row."id")::text, 'NULL'));
  END LOOP;
END
$sqlgen$;

DELETE FROM users WHERE id = -1;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running upgrade 0003 -> 0004

-- loop: revisions/0004_tags.py:12
DO $sqlgen1$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT text FROM notes WHERE text IS NOT NULL
  LOOP
    IF (sqlgen_row."text") IS NULL THEN
      IF sqlgen_row."text" IS NULL THEN RAISE EXCEPTION USING MESSAGE = 'None has no +'; END IF;
      EXECUTE format('UPDATE notes SET text=%L WHERE notes.text IS NULL', ('$sqlgen$ %s \ ''q'' ' || sqlgen_row."text"));
    ELSE
      EXECUTE format('UPDATE notes SET text=%L WHERE notes.text = %L', ('$sqlgen$ %s \ ''q'' ' || sqlgen_row."text"), sqlgen_row."text");
    END IF;
  END LOOP;
END
$sqlgen1$;

-- loop: revisions/0004_tags.py:14
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT id FROM notes
  LOOP
    IF (sqlgen_row."id") IN ((1), (3)) THEN
      EXECUTE format('DELETE FROM notes WHERE notes.id =  %s', coalesce((sqlgen_row."id")::text, 'NULL'));
    ELSE
      IF (sqlgen_row."id") > ((8)) THEN
        EXECUTE format('DELETE FROM notes WHERE notes.id =  %s', coalesce((sqlgen_row."id")::text, 'NULL'));
      ELSE
        EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, ''%%d%%%%'')', coalesce((((sqlgen_row."id")::numeric + ((100))::numeric))::text, 'NULL'));
      END IF;
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

-- Running upgrade 0004 -> 0005

-- loop: revisions/0005_moods.py:16
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.mood, users.active, notes.id AS note_id, notes.text 
    FROM users LEFT OUTER JOIN notes ON notes.user_id = users.id ORDER BY users.id, notes.id
  LOOP
    IF (sqlgen_row."active") IS NOT DISTINCT FROM (true) THEN
      IF ((sqlgen_row."mood")::text) COLLATE "C" IS NOT DISTINCT FROM ('glad') THEN
        IF (sqlgen_row."id") IS NULL THEN
          EXECUTE format('UPDATE users SET mood=''sad'', name=%L WHERE users.id IS NULL', ((sqlgen_row."mood")::text || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END));
        ELSE
          EXECUTE format('UPDATE users SET mood=''sad'', name=%L WHERE users.id =  %s', ((sqlgen_row."mood")::text || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END), coalesce((sqlgen_row."id")::text, 'NULL'));
        END IF;
      ELSE
        IF (sqlgen_row."active") IS NOT DISTINCT FROM (false) THEN
          IF (sqlgen_row."id") IS NULL THEN
            EXECUTE format('UPDATE users SET mood=%L, name=%L WHERE users.id IS NULL', (sqlgen_row."mood")::text, (coalesce((sqlgen_row."mood")::text, 'None') || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END));
          ELSE
            EXECUTE format('UPDATE users SET mood=%L, name=%L WHERE users.id =  %s', (sqlgen_row."mood")::text, (coalesce((sqlgen_row."mood")::text, 'None') || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END), coalesce((sqlgen_row."id")::text, 'NULL'));
          END IF;
        ELSE
          IF (sqlgen_row."id") IS NULL THEN
            EXECUTE format('UPDATE users SET mood=NULL, name=%L WHERE users.id IS NULL', (coalesce((sqlgen_row."mood")::text, 'None') || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END));
          ELSE
            EXECUTE format('UPDATE users SET mood=NULL, name=%L WHERE users.id =  %s', (coalesce((sqlgen_row."mood")::text, 'None') || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END), coalesce((sqlgen_row."id")::text, 'NULL'));
          END IF;
        END IF;
      END IF;
    ELSE
      IF (sqlgen_row."active") IS NOT DISTINCT FROM (false) THEN
        IF (sqlgen_row."id") IS NULL THEN
          EXECUTE format('UPDATE users SET mood=%L, name=%L WHERE users.id IS NULL', (sqlgen_row."mood")::text, (coalesce((sqlgen_row."mood")::text, 'None') || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END));
        ELSE
          EXECUTE format('UPDATE users SET mood=%L, name=%L WHERE users.id =  %s', (sqlgen_row."mood")::text, (coalesce((sqlgen_row."mood")::text, 'None') || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END), coalesce((sqlgen_row."id")::text, 'NULL'));
        END IF;
      ELSE
        IF (sqlgen_row."id") IS NULL THEN
          EXECUTE format('UPDATE users SET mood=NULL, name=%L WHERE users.id IS NULL', (coalesce((sqlgen_row."mood")::text, 'None') || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END));
        ELSE
          EXECUTE format('UPDATE users SET mood=NULL, name=%L WHERE users.id =  %s', (coalesce((sqlgen_row."mood")::text, 'None') || '/' || coalesce((sqlgen_row."note_id")::text, 'None') || '/' || CASE sqlgen_row."active" WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END), coalesce((sqlgen_row."id")::text, 'NULL'));
        END IF;
      END IF;
    END IF;
    IF NOT ((sqlgen_row."note_id") IS NULL) THEN
      IF NOT (coalesce(sqlgen_row."text" <> '', false)) THEN
        EXECUTE format('UPDATE notes SET text=%L WHERE notes.id =  %s', (sqlgen_row."mood")::text, coalesce((sqlgen_row."note_id")::text, 'NULL'));
      END IF;
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0005' WHERE alembic_version.version_num = '0004';

-- Running upgrade 0005 -> 0006

DELETE FROM notes;

-- loop: revisions/0006_functions.py:31
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.name, users.kind, users.points 
    FROM users
  LOOP
    IF (sqlgen_row."name") IS NULL THEN
      IF (sqlgen_row."kind") COLLATE "C" IN ('a', 'b') THEN
        IF (sqlgen_row."kind") COLLATE "C" IN ('a', 'b', 'c') THEN
          EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' - - first'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
        ELSE
          EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' - - never first'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
        END IF;
      ELSE
        EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' - -'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
      END IF;
    ELSE
      IF sqlgen_row."name" <> '' THEN
        IF length(sqlgen_row."name") < 1 THEN RAISE EXCEPTION USING MESSAGE = 'a text is shorter than the index'; END IF;
        IF (sqlgen_row."kind") COLLATE "C" IN ('a', 'b') THEN
          IF (sqlgen_row."kind") COLLATE "C" IN ('a', 'b', 'c') THEN
            EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' ' || ('<' || substr(sqlgen_row."name", 1, 4) || '>') || ' ' || ('<' || substr(sqlgen_row."name", 1, 2) || '>') || ' ' || ((length(sqlgen_row."name"))::text) || ' ' || substr(sqlgen_row."name", 2) || ' ' || substr(sqlgen_row."name", greatest(length(sqlgen_row."name") - 3, 0) + 1) || ' ' || substr(sqlgen_row."name", 1, greatest(length(sqlgen_row."name") - 2 - (0), 0)) || ' ' || substr(sqlgen_row."name", 2, greatest(length(sqlgen_row."name") - 1 - (1), 0)) || ' ' || (substr(sqlgen_row."name", 1, 1) || substr(sqlgen_row."name", greatest(length(sqlgen_row."name") - 1, 0) + 1)) || ' ' || ((CASE WHEN (left(sqlgen_row."name", 2) COLLATE "C" = 'An') THEN substr(sqlgen_row."name", 3) ELSE sqlgen_row."name" END) || (CASE WHEN (right(sqlgen_row."name", 1) COLLATE "C" = 'e') THEN substr(sqlgen_row."name", 1, greatest(length(sqlgen_row."name") - 1 - (0), 0)) ELSE sqlgen_row."name" END)) || ' text first'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
          ELSE
            EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' ' || ('<' || substr(sqlgen_row."name", 1, 4) || '>') || ' ' || ('<' || substr(sqlgen_row."name", 1, 2) || '>') || ' ' || ((length(sqlgen_row."name"))::text) || ' ' || substr(sqlgen_row."name", 2) || ' ' || substr(sqlgen_row."name", greatest(length(sqlgen_row."name") - 3, 0) + 1) || ' ' || substr(sqlgen_row."name", 1, greatest(length(sqlgen_row."name") - 2 - (0), 0)) || ' ' || substr(sqlgen_row."name", 2, greatest(length(sqlgen_row."name") - 1 - (1), 0)) || ' ' || (substr(sqlgen_row."name", 1, 1) || substr(sqlgen_row."name", greatest(length(sqlgen_row."name") - 1, 0) + 1)) || ' ' || ((CASE WHEN (left(sqlgen_row."name", 2) COLLATE "C" = 'An') THEN substr(sqlgen_row."name", 3) ELSE sqlgen_row."name" END) || (CASE WHEN (right(sqlgen_row."name", 1) COLLATE "C" = 'e') THEN substr(sqlgen_row."name", 1, greatest(length(sqlgen_row."name") - 1 - (0), 0)) ELSE sqlgen_row."name" END)) || ' never text first'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
          END IF;
        ELSE
          EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' ' || ('<' || substr(sqlgen_row."name", 1, 4) || '>') || ' ' || ('<' || substr(sqlgen_row."name", 1, 2) || '>') || ' ' || ((length(sqlgen_row."name"))::text) || ' ' || substr(sqlgen_row."name", 2) || ' ' || substr(sqlgen_row."name", greatest(length(sqlgen_row."name") - 3, 0) + 1) || ' ' || substr(sqlgen_row."name", 1, greatest(length(sqlgen_row."name") - 2 - (0), 0)) || ' ' || substr(sqlgen_row."name", 2, greatest(length(sqlgen_row."name") - 1 - (1), 0)) || ' ' || (substr(sqlgen_row."name", 1, 1) || substr(sqlgen_row."name", greatest(length(sqlgen_row."name") - 1, 0) + 1)) || ' ' || ((CASE WHEN (left(sqlgen_row."name", 2) COLLATE "C" = 'An') THEN substr(sqlgen_row."name", 3) ELSE sqlgen_row."name" END) || (CASE WHEN (right(sqlgen_row."name", 1) COLLATE "C" = 'e') THEN substr(sqlgen_row."name", 1, greatest(length(sqlgen_row."name") - 1 - (0), 0)) ELSE sqlgen_row."name" END)) || ' text'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
        END IF;
      ELSE
        IF (sqlgen_row."kind") COLLATE "C" IN ('a', 'b') THEN
          IF (sqlgen_row."kind") COLLATE "C" IN ('a', 'b', 'c') THEN
            EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' ' || ('<' || substr(sqlgen_row."name", 1, 4) || '>') || ' ' || ('<' || substr(sqlgen_row."name", 1, 2) || '>') || ' text first'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
          ELSE
            EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' ' || ('<' || substr(sqlgen_row."name", 1, 4) || '>') || ' ' || ('<' || substr(sqlgen_row."name", 1, 2) || '>') || ' never text first'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
          END IF;
        ELSE
          EXECUTE format('INSERT INTO notes (id, text, n) VALUES ( %s, %L,  %s)', coalesce((sqlgen_row."id")::text, 'NULL'), ('id=x ' || ((sqlgen_row."id")::text || ':' || sqlgen_row."kind") || ' ' || (coalesce((sqlgen_row."points")::text, 'None') || '/' || sqlgen_row."kind" || '%') || ' ' || coalesce((sqlgen_row."points")::text, 'None') || ' ' || ('<' || substr(sqlgen_row."name", 1, 4) || '>') || ' ' || ('<' || substr(sqlgen_row."name", 1, 2) || '>') || ' text'), coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
        END IF;
      END IF;
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE notes SET text = '12:-34:5' WHERE id IN (1, 2);

UPDATE notes SET text = 'k=v=w' WHERE id IN (3, 4);

-- loop: revisions/0006_functions.py:58
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT id, text FROM notes WHERE id IN (1, 2) ORDER BY id
  LOOP
    IF sqlgen_row."text" IS NULL THEN RAISE EXCEPTION USING MESSAGE = 'None has no split()'; END IF;
    IF (length(sqlgen_row."text") - length(replace(sqlgen_row."text", ':', ''))) / 1 < 1 THEN RAISE EXCEPTION USING MESSAGE = 'split() gives no such part for a row'; END IF;
    IF split_part(sqlgen_row."text", ':', 2) !~ '^[+-]?[0-9]+$' THEN RAISE EXCEPTION USING MESSAGE = 'int() of a text that is no plain number is to be done by hand'; END IF;
    IF split_part(sqlgen_row."text", ':', 1) !~ '^[+-]?[0-9]+$' THEN RAISE EXCEPTION USING MESSAGE = 'int() of a text that is no plain number is to be done by hand'; END IF;
    EXECUTE format('UPDATE notes SET n =  %s, text = %L WHERE id =  %s', coalesce(((((split_part(sqlgen_row."text", ':', 2))::numeric)::numeric + ((split_part(sqlgen_row."text", ':', 1))::numeric)::numeric))::text, 'NULL'), split_part(sqlgen_row."text", ':', (length(sqlgen_row."text") - length(replace(sqlgen_row."text", ':', ''))) / 1 + 1), coalesce((sqlgen_row."id")::text, 'NULL'));
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0006_functions.py:61
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT id, text FROM notes WHERE id IN (3, 4) ORDER BY id
  LOOP
    IF sqlgen_row."text" IS NULL THEN RAISE EXCEPTION USING MESSAGE = 'None has no split()'; END IF;
    IF (length(sqlgen_row."text") - length(replace(sqlgen_row."text", '=', ''))) / 1 < 1 THEN RAISE EXCEPTION USING MESSAGE = 'split() gives no such part for a row'; END IF;
    IF (right(substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), 1) COLLATE "C" = 'w') THEN
      IF (left(substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), 1) COLLATE "C" = '-') THEN
        EXECUTE format('UPDATE notes SET text = %L WHERE id =  %s', substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), coalesce((sqlgen_row."id")::text, 'NULL'));
      ELSE
        IF (length(substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2))) > ((2)) THEN
          EXECUTE format('UPDATE notes SET text = %L WHERE id =  %s', (substr(substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), 1, 1) || split_part(sqlgen_row."text", '=', 1)), coalesce((sqlgen_row."id")::text, 'NULL'));
        ELSE
          EXECUTE format('UPDATE notes SET text = %L WHERE id =  %s', substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), coalesce((sqlgen_row."id")::text, 'NULL'));
        END IF;
      END IF;
    ELSE
      IF (right(substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), 1) COLLATE "C" = 'x') THEN
        IF (left(substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), 1) COLLATE "C" = '-') THEN
          EXECUTE format('UPDATE notes SET text = %L WHERE id =  %s', substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), coalesce((sqlgen_row."id")::text, 'NULL'));
        ELSE
          IF (length(substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2))) > ((2)) THEN
            EXECUTE format('UPDATE notes SET text = %L WHERE id =  %s', (substr(substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), 1, 1) || split_part(sqlgen_row."text", '=', 1)), coalesce((sqlgen_row."id")::text, 'NULL'));
          ELSE
            EXECUTE format('UPDATE notes SET text = %L WHERE id =  %s', substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), coalesce((sqlgen_row."id")::text, 'NULL'));
          END IF;
        END IF;
      ELSE
        EXECUTE format('UPDATE notes SET text = %L WHERE id =  %s', substr(sqlgen_row."text", length(split_part(sqlgen_row."text", '=', 1)) + 2), coalesce((sqlgen_row."id")::text, 'NULL'));
      END IF;
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0006' WHERE alembic_version.version_num = '0005';

-- Running upgrade 0006 -> 0007

INSERT INTO notes (id, user_id, text) SELECT id + 20, id % 3 + 1, kind || id FROM users;

-- loop: revisions/0007_queries.py:15
DO $sqlgen$
DECLARE
  sqlgen_row record;
  sqlgen_row2 record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.kind 
    FROM users ORDER BY users.id
  LOOP
    FOR sqlgen_row2 IN EXECUTE format('SELECT notes.id, notes.text 
FROM notes 
WHERE notes.user_id =  %s ORDER BY notes.id', coalesce((sqlgen_row."id")::text, 'NULL'))
    LOOP
      IF NOT ((sqlgen_row2."text") IS NULL) THEN
        IF (sqlgen_row."kind") COLLATE "C" IS NOT DISTINCT FROM ('a') THEN
          EXECUTE format('UPDATE notes SET text=%L WHERE notes.id =  %s', (sqlgen_row."kind" || ':' || sqlgen_row2."text"), coalesce((sqlgen_row2."id")::text, 'NULL'));
        ELSE
          IF sqlgen_row2."text" <> '' THEN
            EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((((sqlgen_row2."id")::numeric + ((((100))::numeric * (sqlgen_row."id")::numeric))::numeric))::text, 'NULL'), (sqlgen_row."kind" || sqlgen_row2."text"));
          END IF;
        END IF;
      END IF;
    END LOOP;
    EXECUTE format('UPDATE users SET points= %s WHERE users.id =  %s', coalesce((sqlgen_row."id")::text, 'NULL'), coalesce((sqlgen_row."id")::text, 'NULL'));
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0007_queries.py:23
DO $sqlgen$
DECLARE
  sqlgen_row record;
  sqlgen_row2 record;
  sqlgen_row3 record;
  sqlgen_row4 record;
  sqlgen_row5 record;
  sqlgen_found2 bigint;
  sqlgen_found3 bigint;
  sqlgen_found4 bigint;
  sqlgen_found5 bigint;
BEGIN
  FOR sqlgen_row IN
    SELECT id FROM users ORDER BY id
  LOOP
    EXECUTE format('SELECT id, text FROM notes WHERE user_id =  %s ORDER BY id', coalesce((sqlgen_row."id")::text, 'NULL')) INTO sqlgen_row2;
    GET DIAGNOSTICS sqlgen_found2 = ROW_COUNT;
    IF sqlgen_found2 > 0 THEN
      EXECUTE format('SELECT count(*) AS found FROM notes WHERE user_id =  %s', coalesce((sqlgen_row."id")::text, 'NULL')) INTO sqlgen_row3;
      GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
      EXECUTE format('UPDATE notes SET n =  %s WHERE id =  %s', coalesce((sqlgen_row3."found")::text, 'NULL'), coalesce((sqlgen_row2."id")::text, 'NULL'));
      EXECUTE format('SELECT users.kind 
FROM users 
WHERE users.id =  %s', coalesce((((sqlgen_row2."id")::numeric - ((20))::numeric))::text, 'NULL')) INTO sqlgen_row4;
      GET DIAGNOSTICS sqlgen_found4 = ROW_COUNT;
      IF sqlgen_found4 > 0 THEN
        IF sqlgen_row4."kind" <> '' THEN
          IF sqlgen_row2."text" IS NULL THEN RAISE EXCEPTION USING MESSAGE = 'None has no +'; END IF;
          EXECUTE format('UPDATE notes SET text=%L WHERE notes.id =  %s', ((sqlgen_row2."text" || '/') || sqlgen_row4."kind"), coalesce((sqlgen_row2."id")::text, 'NULL'));
        END IF;
      END IF;
      EXECUTE format('SELECT name FROM users WHERE id =  %s', coalesce((sqlgen_row."id")::text, 'NULL')) INTO sqlgen_row5;
      GET DIAGNOSTICS sqlgen_found5 = ROW_COUNT;
      IF sqlgen_found5 > 0 THEN
        EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce(((((2000))::numeric + (sqlgen_row."id")::numeric))::text, 'NULL'), sqlgen_row5."name");
      END IF;
    ELSE
      EXECUTE ('INSERT INTO notes (id, text) VALUES (' || (sqlgen_row."id")::text || ' + 1000, ''none'')');
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0007' WHERE alembic_version.version_num = '0006';

-- Running upgrade 0007 -> 0008

-- loop: revisions/0008_objects.py:31
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.name, users.kind, users.points, users.level 
    FROM users
  LOOP
    IF NOT ((sqlgen_row."name") IS NULL) THEN
      IF NOT ((sqlgen_row."kind") COLLATE "C" IS NOT DISTINCT FROM ('c')) THEN
        IF coalesce(sqlgen_row."points" <> 0, false) THEN
          EXECUTE format('UPDATE users SET points= %s, level=%L WHERE users.id =  %s', coalesce((((sqlgen_row."points")::numeric + ((1))::numeric))::text, 'NULL'), (sqlgen_row."kind" || '!'), coalesce((sqlgen_row."id")::text, 'NULL'));
        ELSE
          IF (sqlgen_row."points") IS NULL THEN
            EXECUTE format('UPDATE users SET points=0, level=NULL WHERE users.id =  %s', coalesce((sqlgen_row."id")::text, 'NULL'));
          ELSE
            EXECUTE format('UPDATE users SET points= %s, level=NULL WHERE users.id =  %s', coalesce((((sqlgen_row."points")::numeric + ((1))::numeric))::text, 'NULL'), coalesce((sqlgen_row."id")::text, 'NULL'));
          END IF;
        END IF;
      END IF;
    END IF;
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0008_objects.py:38
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT notes.id, notes.user_id, notes.text, notes.n 
    FROM notes 
    WHERE notes.id > 2000 ORDER BY notes.id
  LOOP
    IF NOT (coalesce(sqlgen_row."text" <> '', false)) THEN
      EXECUTE format('UPDATE notes SET text=''(none)'' WHERE notes.id =  %s', coalesce((sqlgen_row."id")::text, 'NULL'));
    END IF;
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0008_objects.py:41
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.level 
    FROM users 
    WHERE users.id < 5
  LOOP
    EXECUTE format('UPDATE notes SET text=%L, n= %s WHERE notes.user_id =  %s', sqlgen_row."level", coalesce((((sqlgen_row."id")::numeric * ((3))::numeric))::text, 'NULL'), coalesce((sqlgen_row."id")::text, 'NULL'));
    EXECUTE format('DELETE FROM notes WHERE notes.id =  %s', coalesce((((sqlgen_row."id")::numeric + ((2000))::numeric))::text, 'NULL'));
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0008_objects.py:44
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT notes.id, notes.user_id, notes.text, notes.n 
    FROM notes
  LOOP
    IF (sqlgen_row."n") IS NULL THEN
      EXECUTE format('UPDATE notes SET n= %s WHERE notes.id =  %s', coalesce(((((0))::numeric - (sqlgen_row."id")::numeric))::text, 'NULL'), coalesce((sqlgen_row."id")::text, 'NULL'));
    END IF;
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0008_objects.py:47
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.name, users.kind, users.points, users.level 
    FROM users 
    WHERE users.id = 6
  LOOP
    EXECUTE format('UPDATE users SET level=%L WHERE users.id =  %s', ((sqlgen_row."id")::text || '/' || coalesce(sqlgen_row."level", 'None')), coalesce((sqlgen_row."id")::text, 'NULL'));
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0008' WHERE alembic_version.version_num = '0007';

-- Running upgrade 0008 -> 0009

-- loop: revisions/0009_lists.py:15
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.name, users.kind 
    FROM users ORDER BY users.id
  LOOP
    IF coalesce(sqlgen_row."name" <> '', false) THEN
      EXECUTE format('INSERT INTO notes (id, user_id, text) VALUES ( %s,  %s, %L)', coalesce((((sqlgen_row."id")::numeric + ((3000))::numeric))::text, 'NULL'), coalesce((sqlgen_row."id")::text, 'NULL'), (sqlgen_row."kind" || ':' || sqlgen_row."name"));
    END IF;
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0009_lists.py:16
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT id, name FROM users ORDER BY id
  LOOP
    IF coalesce(sqlgen_row."name" <> '', false) THEN
      EXECUTE format('UPDATE notes SET n =  %s WHERE text = %L', coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'), sqlgen_row."name");
    ELSE
      EXECUTE format('UPDATE notes SET n =  %s WHERE text = ''-''', coalesce((((sqlgen_row."id")::numeric * ((2))::numeric))::text, 'NULL'));
    END IF;
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0009_lists.py:21
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.kind 
    FROM users 
    WHERE users.id > 4
  LOOP
    EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((((sqlgen_row."id")::numeric + ((4000))::numeric))::text, 'NULL'), sqlgen_row."kind");
  END LOOP;
END
$sqlgen$;

-- loop: revisions/0009_lists.py:25
DO $sqlgen$
DECLARE
  sqlgen_row record;
BEGIN
  FOR sqlgen_row IN
    SELECT users.id, users.kind, users.name 
    FROM users ORDER BY users.id
  LOOP
    IF NOT ((sqlgen_row."kind") COLLATE "C" IS NOT DISTINCT FROM ('c')) THEN
      IF coalesce(sqlgen_row."name" <> '', false) THEN
        EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((((sqlgen_row."id")::numeric + ((8000))::numeric))::text, 'NULL'), sqlgen_row."kind");
        EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((((sqlgen_row."id")::numeric + ((9000))::numeric))::text, 'NULL'), sqlgen_row."name");
      ELSE
        EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((((sqlgen_row."id")::numeric + ((8000))::numeric))::text, 'NULL'), sqlgen_row."kind");
      END IF;
    END IF;
  END LOOP;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0009' WHERE alembic_version.version_num = '0008';

-- Running upgrade 0009 -> 0010

-- loop: revisions/0010_uuids.py:15
DO $sqlgen$
DECLARE
  sqlgen_row record;
  sqlgen_row2 record;
  sqlgen_row3 record;
  sqlgen_found2 bigint;
  sqlgen_found3 bigint;
BEGIN
  FOR sqlgen_row IN
    SELECT id FROM users
  LOOP
    EXECUTE 'SELECT gen_random_uuid() AS value' INTO sqlgen_row2;
    GET DIAGNOSTICS sqlgen_found2 = ROW_COUNT;
    EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((((sqlgen_row."id")::numeric + ((5000))::numeric))::text, 'NULL'), (sqlgen_row2."value")::text);
    EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((((sqlgen_row."id")::numeric + ((6000))::numeric))::text, 'NULL'), replace((sqlgen_row2."value")::text, '-', ''));
    EXECUTE 'SELECT gen_random_uuid() AS value' INTO sqlgen_row3;
    GET DIAGNOSTICS sqlgen_found3 = ROW_COUNT;
    EXECUTE format('INSERT INTO notes (id, text) VALUES ( %s, %L)', coalesce((((sqlgen_row."id")::numeric + ((7000))::numeric))::text, 'NULL'), (sqlgen_row3."value")::text);
  END LOOP;
END
$sqlgen$;

UPDATE notes SET n = (SELECT count(DISTINCT text) FROM notes WHERE id > 5000) WHERE id > 5000;

UPDATE notes SET n = -1 WHERE id > 6000 AND id < 7000 AND text <> (SELECT replace(o.text, '-', '') FROM notes o WHERE o.id = notes.id - 1000);

UPDATE notes SET text = substr(text, 13, 1) || length(text) WHERE id > 6000 AND id < 7000;

UPDATE notes SET text = substr(text, 9, 1) || substr(text, 15, 1) || substr(text, 24, 1) || length(text) WHERE id > 5000 AND length(text) = 36;

UPDATE alembic_version SET version_num='0010' WHERE alembic_version.version_num = '0009';

COMMIT;

