-- Running upgrade 0001 -> 0002

ALTER TABLE users ADD COLUMN slug TEXT;

-- loop: revisions/0002_texts.py:15
CREATE TEMP TABLE sqlgen_loop ("id", "name", "points");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."name") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  UPDATE users SET slug=(('user-' || (NEW."id" || ''))) WHERE users.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (coalesce(substr(NEW."name", 1, 1) = 'x', 0))
  AND (coalesce(instr(NEW."name", '%') > 0, 0))
  AND (coalesce(NEW."name" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'strip() of a text outside ASCII is to be done by hand') WHERE NEW."name" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  SELECT RAISE(ABORT, 'lower() of a text outside ASCII is to be done by hand') WHERE trim(NEW."name", ' ' || char(9, 10, 11, 12, 13, 28, 29, 30, 31)) GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  UPDATE users SET slug=(((replace(replace(lower(trim(NEW."name", ' ' || char(9, 10, 11, 12, 13, 28, 29, 30, 31))), ' ', '-'), '''', '') || '-') || substr(NEW."name", 1, instr(NEW."name" || ' ', ' ') - 1))) WHERE users.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (coalesce(substr(NEW."name", 1, 1) = 'x', 0))
  AND (coalesce(instr(NEW."name", '%') > 0, 0))
  AND (NOT (coalesce(NEW."name" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (coalesce(substr(NEW."name", 1, 1) = 'x', 0))
  AND (NOT (coalesce(instr(NEW."name", '%') > 0, 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'strip() of a text outside ASCII is to be done by hand') WHERE NEW."name" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  SELECT RAISE(ABORT, 'upper() of a text outside ASCII is to be done by hand') WHERE trim(NEW."name", ' ' || char(9, 10, 11, 12, 13, 28, 29, 30, 31)) GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  UPDATE users SET slug=((upper(trim(NEW."name", ' ' || char(9, 10, 11, 12, 13, 28, 29, 30, 31))) || '/' || coalesce((NEW."points" || ''), 'None'))) WHERE users.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (NOT (coalesce(substr(NEW."name", 1, 1) = 'x', 0)))
  AND (coalesce(NEW."name" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'strip() of a text outside ASCII is to be done by hand') WHERE NEW."name" GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  SELECT RAISE(ABORT, 'lower() of a text outside ASCII is to be done by hand') WHERE trim(NEW."name", ' ' || char(9, 10, 11, 12, 13, 28, 29, 30, 31)) GLOB '*[^' || char(1) || '-' || char(127) || ']*';
  UPDATE users SET slug=(((replace(replace(lower(trim(NEW."name", ' ' || char(9, 10, 11, 12, 13, 28, 29, 30, 31))), ' ', '-'), '''', '') || '-') || substr(NEW."name", 1, instr(NEW."name" || ' ', ' ') - 1))) WHERE users.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (NOT (coalesce(substr(NEW."name", 1, 1) = 'x', 0)))
  AND (NOT (coalesce(NEW."name" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.name, users.points 
FROM users;

DROP TABLE sqlgen_loop;

-- loop: revisions/0002_texts.py:26
CREATE TEMP TABLE sqlgen_loop ("id", "p", "active");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce(NEW."active" <> 0, 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."active" is not of the type that it is taken to be') WHERE typeof(NEW."active") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."p" is not of the type that it is taken to be') WHERE typeof(NEW."p") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'None has no *') WHERE NEW."p" IS NULL;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."p" * (2))) <> 'integer';
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof(((NEW."p" * (2)) + (1))) <> 'integer';
  UPDATE users SET points = (((NEW."p" * (2)) + (1))) WHERE id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(NEW."active" <> 0, 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."active" is not of the type that it is taken to be') WHERE typeof(NEW."active") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."p" is not of the type that it is taken to be') WHERE typeof(NEW."p") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'None has no -') WHERE NEW."p" IS NULL;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof(((0) - NEW."p")) <> 'integer';
  UPDATE users SET points = (((0) - NEW."p")) WHERE id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT id, points AS p, active FROM users WHERE points > 0 ORDER BY id;

DROP TABLE sqlgen_loop;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

ALTER TABLE users ADD COLUMN level TEXT DEFAULT 'none';

-- loop: revisions/0003_kinds.py:15
CREATE TEMP TABLE sqlgen_loop ("id", "kind", "token");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'a dict has not the key that a row has') WHERE (NEW."kind") NOT IN ('a', 'b', 'c');
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (10))) <> 'integer';
  INSERT INTO notes (user_id, text, token, n) VALUES ((NEW."id"), ((CASE WHEN (NEW."kind") = 'a' THEN 'alpha' WHEN (NEW."kind") = 'b' THEN 'beta''' WHEN (NEW."kind") = 'c' THEN NULL END)), (NEW."token"), ((NEW."id" * (10))));
END;

INSERT INTO sqlgen_loop
SELECT id, kind, token FROM users;

DROP TABLE sqlgen_loop;

-- loop: revisions/0003_kinds.py:22
CREATE TEMP TABLE sqlgen_loop ("id", "kind", "moodless");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce((NEW."kind") IS ('a'), 0))
  AND ((NEW."id") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  UPDATE users SET mood='glad' WHERE id IS NULL;
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce((NEW."kind") IS ('a'), 0))
  AND (NOT ((NEW."id") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  UPDATE users SET mood='glad' WHERE id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce((NEW."kind") IS ('a'), 0)))
  AND ((NEW."id") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  UPDATE users SET mood='sad' WHERE id IS NULL;
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce((NEW."kind") IS ('a'), 0)))
  AND (NOT ((NEW."id") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  UPDATE users SET mood='sad' WHERE id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT u.id, u.kind, u.mood IS NULL AS moodless FROM users u JOIN notes n ON n.user_id = u.id;

DROP TABLE sqlgen_loop;

-- loop: revisions/0003_kinds.py:27
CREATE TEMP TABLE sqlgen_loop ("id");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a text of the row has a quote') WHERE instr((NEW."id" || ''), '''') > 0;
  UPDATE users SET level = ('l' || (NEW."id" || '') || '') WHERE id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT id FROM users;

DROP TABLE sqlgen_loop;

-- loop: revisions/0003_kinds.py:29
CREATE TEMP TABLE sqlgen_loop ("id", "kind", "name");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'the text of a statement has a colon or a backslash of a row') WHERE instr(NEW."kind", ':') > 0;
  SELECT RAISE(ABORT, 'the text of a statement has a colon or a backslash of a row') WHERE instr(NEW."kind", '\') > 0;
  SELECT RAISE(ABORT, 'a text of the row has a quote') WHERE instr(NEW."kind", '''') > 0;
  INSERT INTO notes (user_id, text) VALUES ((NEW."id"), ('' || NEW."kind" || '%'));
  UPDATE notes SET text = ((CASE WHEN (NEW."id") = (1) THEN 'one' WHEN (NEW."id") = (2) THEN 'two' ELSE 'many' END)) WHERE user_id = (NEW."id") AND n IS NULL;
END;

INSERT INTO sqlgen_loop
SELECT id, kind, name FROM users WHERE id < 4;

DROP TABLE sqlgen_loop;

DELETE FROM users WHERE id = -1;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running upgrade 0003 -> 0004

-- loop: revisions/0004_tags.py:12
CREATE TEMP TABLE sqlgen_loop ("text");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."text") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no +') WHERE NEW."text" IS NULL;
  UPDATE notes SET text=(('$sqlgen$ %s \ ''q'' ' || NEW."text")) WHERE notes.text IS NULL;
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."text") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  UPDATE notes SET text=(('$sqlgen$ %s \ ''q'' ' || NEW."text")) WHERE notes.text = (NEW."text");
END;

INSERT INTO sqlgen_loop
SELECT text FROM notes WHERE text IS NOT NULL;

DROP TABLE sqlgen_loop;

-- loop: revisions/0004_tags.py:14
CREATE TEMP TABLE sqlgen_loop ("id");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce((NEW."id") IN ((1), (3)), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  DELETE FROM notes WHERE notes.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce((NEW."id") IN ((1), (3)), 0)))
  AND (coalesce((NEW."id") > ((8)), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  DELETE FROM notes WHERE notes.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce((NEW."id") IN ((1), (3)), 0)))
  AND (NOT (coalesce((NEW."id") > ((8)), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (100))) <> 'integer';
  INSERT INTO notes (id, text) VALUES (((NEW."id" + (100))), '%d%%');
END;

INSERT INTO sqlgen_loop
SELECT id FROM notes;

DROP TABLE sqlgen_loop;

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

-- Running upgrade 0004 -> 0005

-- loop: revisions/0005_moods.py:16
CREATE TEMP TABLE sqlgen_loop ("id", "mood", "active", "note_id", "text");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."id") IS NULL)
  AND ((NEW."note_id") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."active" is not of the type that it is taken to be') WHERE typeof(NEW."active") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."mood" is not of the type that it is taken to be') WHERE typeof(NEW."mood") NOT IN ('text', 'null') OR instr(NEW."mood", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."note_id" is not of the type that it is taken to be') WHERE typeof(NEW."note_id") NOT IN ('integer', 'null');
  UPDATE users SET mood=NULL, name=((coalesce(NEW."mood", 'None') || '/' || coalesce((NEW."note_id" || ''), 'None') || '/' || coalesce((NEW."active" || ''), 'None'))) WHERE users.id IS NULL;
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."id") IS NULL)
  AND (NOT ((NEW."note_id") IS NULL))
  AND (coalesce(NEW."text" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."active" is not of the type that it is taken to be') WHERE typeof(NEW."active") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."mood" is not of the type that it is taken to be') WHERE typeof(NEW."mood") NOT IN ('text', 'null') OR instr(NEW."mood", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."note_id" is not of the type that it is taken to be') WHERE typeof(NEW."note_id") NOT IN ('integer', 'null');
  UPDATE users SET mood=NULL, name=((coalesce(NEW."mood", 'None') || '/' || coalesce((NEW."note_id" || ''), 'None') || '/' || coalesce((NEW."active" || ''), 'None'))) WHERE users.id IS NULL;
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."id") IS NULL)
  AND (NOT ((NEW."note_id") IS NULL))
  AND (NOT (coalesce(NEW."text" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."active" is not of the type that it is taken to be') WHERE typeof(NEW."active") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."mood" is not of the type that it is taken to be') WHERE typeof(NEW."mood") NOT IN ('text', 'null') OR instr(NEW."mood", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."note_id" is not of the type that it is taken to be') WHERE typeof(NEW."note_id") NOT IN ('integer', 'null');
  UPDATE users SET mood=NULL, name=((coalesce(NEW."mood", 'None') || '/' || coalesce((NEW."note_id" || ''), 'None') || '/' || coalesce((NEW."active" || ''), 'None'))) WHERE users.id IS NULL;
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  UPDATE notes SET text=(NEW."mood") WHERE notes.id = (NEW."note_id");
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."id") IS NULL))
  AND ((NEW."note_id") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."active" is not of the type that it is taken to be') WHERE typeof(NEW."active") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."mood" is not of the type that it is taken to be') WHERE typeof(NEW."mood") NOT IN ('text', 'null') OR instr(NEW."mood", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."note_id" is not of the type that it is taken to be') WHERE typeof(NEW."note_id") NOT IN ('integer', 'null');
  UPDATE users SET mood=NULL, name=((coalesce(NEW."mood", 'None') || '/' || coalesce((NEW."note_id" || ''), 'None') || '/' || coalesce((NEW."active" || ''), 'None'))) WHERE users.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."id") IS NULL))
  AND (NOT ((NEW."note_id") IS NULL))
  AND (coalesce(NEW."text" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."active" is not of the type that it is taken to be') WHERE typeof(NEW."active") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."mood" is not of the type that it is taken to be') WHERE typeof(NEW."mood") NOT IN ('text', 'null') OR instr(NEW."mood", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."note_id" is not of the type that it is taken to be') WHERE typeof(NEW."note_id") NOT IN ('integer', 'null');
  UPDATE users SET mood=NULL, name=((coalesce(NEW."mood", 'None') || '/' || coalesce((NEW."note_id" || ''), 'None') || '/' || coalesce((NEW."active" || ''), 'None'))) WHERE users.id = (NEW."id");
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
END;

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."id") IS NULL))
  AND (NOT ((NEW."note_id") IS NULL))
  AND (NOT (coalesce(NEW."text" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."active" is not of the type that it is taken to be') WHERE typeof(NEW."active") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."mood" is not of the type that it is taken to be') WHERE typeof(NEW."mood") NOT IN ('text', 'null') OR instr(NEW."mood", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."note_id" is not of the type that it is taken to be') WHERE typeof(NEW."note_id") NOT IN ('integer', 'null');
  UPDATE users SET mood=NULL, name=((coalesce(NEW."mood", 'None') || '/' || coalesce((NEW."note_id" || ''), 'None') || '/' || coalesce((NEW."active" || ''), 'None'))) WHERE users.id = (NEW."id");
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  UPDATE notes SET text=(NEW."mood") WHERE notes.id = (NEW."note_id");
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.mood, users.active, notes.id AS note_id, notes.text 
FROM users LEFT OUTER JOIN notes ON notes.user_id = users.id ORDER BY users.id, notes.id;

DROP TABLE sqlgen_loop;

UPDATE alembic_version SET version_num='0005' WHERE alembic_version.version_num = '0004';

-- Running upgrade 0005 -> 0006

DELETE FROM notes;

-- loop: revisions/0006_functions.py:31
CREATE TEMP TABLE sqlgen_loop ("id", "name", "kind", "points");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."name") IS NULL)
  AND (coalesce((NEW."kind") IN ('a', 'b'), 0))
  AND (coalesce((NEW."kind") IN ('a', 'b', 'c'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' - - first')), ((NEW."id" * (2))));
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."name") IS NULL)
  AND (coalesce((NEW."kind") IN ('a', 'b'), 0))
  AND (NOT (coalesce((NEW."kind") IN ('a', 'b', 'c'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' - - never first')), ((NEW."id" * (2))));
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."name") IS NULL)
  AND (NOT (coalesce((NEW."kind") IN ('a', 'b'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' - -')), ((NEW."id" * (2))));
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (coalesce(NEW."name" <> '', 0))
  AND (coalesce((NEW."kind") IN ('a', 'b'), 0))
  AND (coalesce((NEW."kind") IN ('a', 'b', 'c'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a text is shorter than the index') WHERE length(NEW."name") < 1;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' ' || ('<' || substr(NEW."name", 1, 4) || '>') || ' ' || ('<' || substr(NEW."name", 1, 2) || '>') || ' ' || ((length(NEW."name") || '')) || ' ' || substr(NEW."name", 2) || ' ' || substr(NEW."name", max(length(NEW."name") - 3, 0) + 1) || ' ' || substr(NEW."name", 1, max(length(NEW."name") - 2 - (0), 0)) || ' ' || substr(NEW."name", 2, max(length(NEW."name") - 1 - (1), 0)) || ' ' || (substr(NEW."name", 1, 1) || substr(NEW."name", max(length(NEW."name") - 1, 0) + 1)) || ' ' || ((CASE WHEN substr(NEW."name", 1, 2) = 'An' THEN substr(NEW."name", 3) ELSE NEW."name" END) || (CASE WHEN substr(NEW."name", -1) = 'e' THEN substr(NEW."name", 1, max(length(NEW."name") - 1 - (0), 0)) ELSE NEW."name" END)) || ' text first')), ((NEW."id" * (2))));
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (coalesce(NEW."name" <> '', 0))
  AND (coalesce((NEW."kind") IN ('a', 'b'), 0))
  AND (NOT (coalesce((NEW."kind") IN ('a', 'b', 'c'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a text is shorter than the index') WHERE length(NEW."name") < 1;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' ' || ('<' || substr(NEW."name", 1, 4) || '>') || ' ' || ('<' || substr(NEW."name", 1, 2) || '>') || ' ' || ((length(NEW."name") || '')) || ' ' || substr(NEW."name", 2) || ' ' || substr(NEW."name", max(length(NEW."name") - 3, 0) + 1) || ' ' || substr(NEW."name", 1, max(length(NEW."name") - 2 - (0), 0)) || ' ' || substr(NEW."name", 2, max(length(NEW."name") - 1 - (1), 0)) || ' ' || (substr(NEW."name", 1, 1) || substr(NEW."name", max(length(NEW."name") - 1, 0) + 1)) || ' ' || ((CASE WHEN substr(NEW."name", 1, 2) = 'An' THEN substr(NEW."name", 3) ELSE NEW."name" END) || (CASE WHEN substr(NEW."name", -1) = 'e' THEN substr(NEW."name", 1, max(length(NEW."name") - 1 - (0), 0)) ELSE NEW."name" END)) || ' never text first')), ((NEW."id" * (2))));
END;

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (coalesce(NEW."name" <> '', 0))
  AND (NOT (coalesce((NEW."kind") IN ('a', 'b'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a text is shorter than the index') WHERE length(NEW."name") < 1;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' ' || ('<' || substr(NEW."name", 1, 4) || '>') || ' ' || ('<' || substr(NEW."name", 1, 2) || '>') || ' ' || ((length(NEW."name") || '')) || ' ' || substr(NEW."name", 2) || ' ' || substr(NEW."name", max(length(NEW."name") - 3, 0) + 1) || ' ' || substr(NEW."name", 1, max(length(NEW."name") - 2 - (0), 0)) || ' ' || substr(NEW."name", 2, max(length(NEW."name") - 1 - (1), 0)) || ' ' || (substr(NEW."name", 1, 1) || substr(NEW."name", max(length(NEW."name") - 1, 0) + 1)) || ' ' || ((CASE WHEN substr(NEW."name", 1, 2) = 'An' THEN substr(NEW."name", 3) ELSE NEW."name" END) || (CASE WHEN substr(NEW."name", -1) = 'e' THEN substr(NEW."name", 1, max(length(NEW."name") - 1 - (0), 0)) ELSE NEW."name" END)) || ' text')), ((NEW."id" * (2))));
END;

CREATE TEMP TRIGGER sqlgen_way7 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (NOT (coalesce(NEW."name" <> '', 0)))
  AND (coalesce((NEW."kind") IN ('a', 'b'), 0))
  AND (coalesce((NEW."kind") IN ('a', 'b', 'c'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' ' || ('<' || substr(NEW."name", 1, 4) || '>') || ' ' || ('<' || substr(NEW."name", 1, 2) || '>') || ' text first')), ((NEW."id" * (2))));
END;

CREATE TEMP TRIGGER sqlgen_way8 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (NOT (coalesce(NEW."name" <> '', 0)))
  AND (coalesce((NEW."kind") IN ('a', 'b'), 0))
  AND (NOT (coalesce((NEW."kind") IN ('a', 'b', 'c'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' ' || ('<' || substr(NEW."name", 1, 4) || '>') || ' ' || ('<' || substr(NEW."name", 1, 2) || '>') || ' never text first')), ((NEW."id" * (2))));
END;

CREATE TEMP TRIGGER sqlgen_way9 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (NOT (coalesce(NEW."name" <> '', 0)))
  AND (NOT (coalesce((NEW."kind") IN ('a', 'b'), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  INSERT INTO notes (id, text, n) VALUES ((NEW."id"), (('id=x ' || ((NEW."id" || '') || ':' || NEW."kind") || ' ' || (coalesce((NEW."points" || ''), 'None') || '/' || NEW."kind" || '%') || ' ' || coalesce((NEW."points" || ''), 'None') || ' ' || ('<' || substr(NEW."name", 1, 4) || '>') || ' ' || ('<' || substr(NEW."name", 1, 2) || '>') || ' text')), ((NEW."id" * (2))));
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.name, users.kind, users.points 
FROM users;

DROP TABLE sqlgen_loop;

UPDATE notes SET text = '12:-34:5' WHERE id IN (1, 2);

UPDATE notes SET text = 'k=v=w' WHERE id IN (3, 4);

-- loop: revisions/0006_functions.py:58
CREATE TEMP TABLE sqlgen_loop ("id", "text");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no split()') WHERE NEW."text" IS NULL;
  SELECT RAISE(ABORT, 'split() gives no such part for a row') WHERE (length(NEW."text") - length(replace(NEW."text", ':', ''))) / 1 < 1;
  SELECT RAISE(ABORT, 'int() of a text that is no plain number is to be done by hand') WHERE ltrim(substr(substr(NEW."text", instr(NEW."text", ':') + 1), 1, instr(substr(NEW."text", instr(NEW."text", ':') + 1) || ':', ':') - 1), '+-') GLOB '*[^0-9]*' OR length(substr(substr(NEW."text", instr(NEW."text", ':') + 1), 1, instr(substr(NEW."text", instr(NEW."text", ':') + 1) || ':', ':') - 1)) - length(ltrim(substr(substr(NEW."text", instr(NEW."text", ':') + 1), 1, instr(substr(NEW."text", instr(NEW."text", ':') + 1) || ':', ':') - 1), '+-')) > 1 OR length(ltrim(substr(substr(NEW."text", instr(NEW."text", ':') + 1), 1, instr(substr(NEW."text", instr(NEW."text", ':') + 1) || ':', ':') - 1), '+-')) NOT BETWEEN 1 AND 18;
  SELECT RAISE(ABORT, 'int() of a text that is no plain number is to be done by hand') WHERE ltrim(substr(NEW."text", 1, instr(NEW."text" || ':', ':') - 1), '+-') GLOB '*[^0-9]*' OR length(substr(NEW."text", 1, instr(NEW."text" || ':', ':') - 1)) - length(ltrim(substr(NEW."text", 1, instr(NEW."text" || ':', ':') - 1), '+-')) > 1 OR length(ltrim(substr(NEW."text", 1, instr(NEW."text" || ':', ':') - 1), '+-')) NOT BETWEEN 1 AND 18;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((CAST(substr(substr(NEW."text", instr(NEW."text", ':') + 1), 1, instr(substr(NEW."text", instr(NEW."text", ':') + 1) || ':', ':') - 1) AS INTEGER) + CAST(substr(NEW."text", 1, instr(NEW."text" || ':', ':') - 1) AS INTEGER))) <> 'integer';
  UPDATE notes SET n = ((CAST(substr(substr(NEW."text", instr(NEW."text", ':') + 1), 1, instr(substr(NEW."text", instr(NEW."text", ':') + 1) || ':', ':') - 1) AS INTEGER) + CAST(substr(NEW."text", 1, instr(NEW."text" || ':', ':') - 1) AS INTEGER))), text = (substr(NEW."text", length(rtrim(NEW."text", replace(NEW."text", ':', ''))) + 1)) WHERE id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT id, text FROM notes WHERE id IN (1, 2) ORDER BY id;

DROP TABLE sqlgen_loop;

-- loop: revisions/0006_functions.py:61
CREATE TEMP TABLE sqlgen_loop ("id", "text");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'w', 0))
  AND (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), 1, 1) = '-', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no split()') WHERE NEW."text" IS NULL;
  SELECT RAISE(ABORT, 'split() gives no such part for a row') WHERE (length(NEW."text") - length(replace(NEW."text", '=', ''))) / 1 < 1;
  UPDATE notes SET text = (substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2)) WHERE id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'w', 0))
  AND (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), 1, 1) = '-', 0)))
  AND (coalesce((length(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2))) > ((2)), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no split()') WHERE NEW."text" IS NULL;
  SELECT RAISE(ABORT, 'split() gives no such part for a row') WHERE (length(NEW."text") - length(replace(NEW."text", '=', ''))) / 1 < 1;
  UPDATE notes SET text = ((substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), 1, 1) || substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1))) WHERE id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'w', 0))
  AND (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), 1, 1) = '-', 0)))
  AND (NOT (coalesce((length(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2))) > ((2)), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no split()') WHERE NEW."text" IS NULL;
  SELECT RAISE(ABORT, 'split() gives no such part for a row') WHERE (length(NEW."text") - length(replace(NEW."text", '=', ''))) / 1 < 1;
  UPDATE notes SET text = (substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2)) WHERE id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'w', 0)))
  AND (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'x', 0))
  AND (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), 1, 1) = '-', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no split()') WHERE NEW."text" IS NULL;
  SELECT RAISE(ABORT, 'split() gives no such part for a row') WHERE (length(NEW."text") - length(replace(NEW."text", '=', ''))) / 1 < 1;
  UPDATE notes SET text = (substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2)) WHERE id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'w', 0)))
  AND (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'x', 0))
  AND (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), 1, 1) = '-', 0)))
  AND (coalesce((length(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2))) > ((2)), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no split()') WHERE NEW."text" IS NULL;
  SELECT RAISE(ABORT, 'split() gives no such part for a row') WHERE (length(NEW."text") - length(replace(NEW."text", '=', ''))) / 1 < 1;
  UPDATE notes SET text = ((substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), 1, 1) || substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1))) WHERE id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'w', 0)))
  AND (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'x', 0))
  AND (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), 1, 1) = '-', 0)))
  AND (NOT (coalesce((length(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2))) > ((2)), 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no split()') WHERE NEW."text" IS NULL;
  SELECT RAISE(ABORT, 'split() gives no such part for a row') WHERE (length(NEW."text") - length(replace(NEW."text", '=', ''))) / 1 < 1;
  UPDATE notes SET text = (substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2)) WHERE id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way7 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'w', 0)))
  AND (NOT (coalesce(substr(substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2), -1) = 'x', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no split()') WHERE NEW."text" IS NULL;
  SELECT RAISE(ABORT, 'split() gives no such part for a row') WHERE (length(NEW."text") - length(replace(NEW."text", '=', ''))) / 1 < 1;
  UPDATE notes SET text = (substr(NEW."text", length(substr(NEW."text", 1, instr(NEW."text" || '=', '=') - 1)) + 2)) WHERE id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT id, text FROM notes WHERE id IN (3, 4) ORDER BY id;

DROP TABLE sqlgen_loop;

UPDATE alembic_version SET version_num='0006' WHERE alembic_version.version_num = '0005';

-- Running upgrade 0006 -> 0007

INSERT INTO notes (id, user_id, text) SELECT id + 20, id % 3 + 1, kind || id FROM users;

-- loop: revisions/0007_queries.py:15
CREATE TEMP TABLE sqlgen_loop ("id", "kind");

CREATE TEMP TABLE sqlgen_loop2 ("id", "kind", "2.id", "2.text");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."id", NEW."kind", q."id", q."text" FROM (SELECT notes.id, notes.text 
FROM notes 
WHERE notes.user_id = (NEW."id") ORDER BY notes.id) AS q;
  UPDATE users SET points=(NEW."id") WHERE users.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2 WHEN
  ((NEW."2.text") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."2.text" is not of the type that it is taken to be') WHERE typeof(NEW."2.text") NOT IN ('text', 'null') OR instr(NEW."2.text", char(0)) > 0;
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT ((NEW."2.text") IS NULL))
  AND (coalesce((NEW."kind") IS ('a'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."2.text" is not of the type that it is taken to be') WHERE typeof(NEW."2.text") NOT IN ('text', 'null') OR instr(NEW."2.text", char(0)) > 0;
  UPDATE notes SET text=((NEW."kind" || ':' || NEW."2.text")) WHERE notes.id = (NEW."2.id");
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT ((NEW."2.text") IS NULL))
  AND (NOT (coalesce((NEW."kind") IS ('a'), 0)))
  AND (coalesce(NEW."2.text" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."2.text" is not of the type that it is taken to be') WHERE typeof(NEW."2.text") NOT IN ('text', 'null') OR instr(NEW."2.text", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof(((100) * NEW."id")) <> 'integer';
  SELECT RAISE(ABORT, 'NEW."2.id" is not of the type that it is taken to be') WHERE typeof(NEW."2.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."2.id" + ((100) * NEW."id"))) <> 'integer';
  INSERT INTO notes (id, text) VALUES (((NEW."2.id" + ((100) * NEW."id"))), ((NEW."kind" || NEW."2.text")));
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT ((NEW."2.text") IS NULL))
  AND (NOT (coalesce((NEW."kind") IS ('a'), 0)))
  AND (NOT (coalesce(NEW."2.text" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."2.text" is not of the type that it is taken to be') WHERE typeof(NEW."2.text") NOT IN ('text', 'null') OR instr(NEW."2.text", char(0)) > 0;
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.kind 
FROM users ORDER BY users.id;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

-- loop: revisions/0007_queries.py:23
CREATE TEMP TABLE sqlgen_loop ("id");

CREATE TEMP TABLE sqlgen_loop2 ("id", "2.", "2.id", "2.text");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."id", coalesce(q.sqlgen_found, 0), q."id", q."text" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT id, text FROM notes WHERE user_id = (NEW."id") ORDER BY id) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop3 ("id", "2.", "2.id", "2.text", "3.", "3.found");

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2 WHEN
  (coalesce(NEW."2.", 0))
BEGIN
  INSERT INTO sqlgen_loop3 SELECT NEW."id", NEW."2.", NEW."2.id", NEW."2.text", 1, q."found" FROM (SELECT count(*) AS found FROM notes WHERE user_id = (NEW."id")) AS q;
END;

CREATE TEMP TABLE sqlgen_loop4 ("id", "2.", "2.id", "2.text", "3.", "3.found", "4.", "4.kind");

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop3
BEGIN
  UPDATE notes SET n = (NEW."3.found") WHERE id = (NEW."2.id");
  SELECT RAISE(ABORT, 'NEW."2.id" is not of the type that it is taken to be') WHERE typeof(NEW."2.id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."2.id" - (20))) <> 'integer';
  INSERT INTO sqlgen_loop4 SELECT NEW."id", NEW."2.", NEW."2.id", NEW."2.text", NEW."3.", NEW."3.found", coalesce(q.sqlgen_found, 0), q."kind" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT users.kind 
FROM users 
WHERE users.id = ((NEW."2.id" - (20)))) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TABLE sqlgen_loop5 ("id", "2.", "2.id", "2.text", "3.", "3.found", "4.", "4.kind", "5.", "5.name");

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop4 WHEN
  (coalesce(NEW."4.", 0))
  AND (coalesce(NEW."4.kind" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.kind" is not of the type that it is taken to be') WHERE typeof(NEW."4.kind") NOT IN ('text', 'null') OR instr(NEW."4.kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."2.text" is not of the type that it is taken to be') WHERE typeof(NEW."2.text") NOT IN ('text', 'null') OR instr(NEW."2.text", char(0)) > 0;
  SELECT RAISE(ABORT, 'None has no +') WHERE NEW."2.text" IS NULL;
  UPDATE notes SET text=(((NEW."2.text" || '/') || NEW."4.kind")) WHERE notes.id = (NEW."2.id");
  INSERT INTO sqlgen_loop5 SELECT NEW."id", NEW."2.", NEW."2.id", NEW."2.text", NEW."3.", NEW."3.found", NEW."4.", NEW."4.kind", coalesce(q.sqlgen_found, 0), q."name" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT name FROM users WHERE id = (NEW."id")) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way5 AFTER INSERT ON sqlgen_loop5 WHEN
  (coalesce(NEW."5.", 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof(((2000) + NEW."id")) <> 'integer';
  INSERT INTO notes (id, text) VALUES ((((2000) + NEW."id")), (NEW."5.name"));
END;

CREATE TEMP TABLE sqlgen_loop6 ("id", "2.", "2.id", "2.text", "3.", "3.found", "4.", "4.kind", "5.", "5.name");

CREATE TEMP TRIGGER sqlgen_way6 AFTER INSERT ON sqlgen_loop4 WHEN
  (coalesce(NEW."4.", 0))
  AND (NOT (coalesce(NEW."4.kind" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."4.kind" is not of the type that it is taken to be') WHERE typeof(NEW."4.kind") NOT IN ('text', 'null') OR instr(NEW."4.kind", char(0)) > 0;
  INSERT INTO sqlgen_loop6 SELECT NEW."id", NEW."2.", NEW."2.id", NEW."2.text", NEW."3.", NEW."3.found", NEW."4.", NEW."4.kind", coalesce(q.sqlgen_found, 0), q."name" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT name FROM users WHERE id = (NEW."id")) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way7 AFTER INSERT ON sqlgen_loop6 WHEN
  (coalesce(NEW."5.", 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof(((2000) + NEW."id")) <> 'integer';
  INSERT INTO notes (id, text) VALUES ((((2000) + NEW."id")), (NEW."5.name"));
END;

CREATE TEMP TABLE sqlgen_loop7 ("id", "2.", "2.id", "2.text", "3.", "3.found", "4.", "4.kind", "5.", "5.name");

CREATE TEMP TRIGGER sqlgen_way8 AFTER INSERT ON sqlgen_loop4 WHEN
  (NOT (coalesce(NEW."4.", 0)))
BEGIN
  INSERT INTO sqlgen_loop7 SELECT NEW."id", NEW."2.", NEW."2.id", NEW."2.text", NEW."3.", NEW."3.found", NEW."4.", NEW."4.kind", coalesce(q.sqlgen_found, 0), q."name" FROM (SELECT 1) LEFT JOIN (SELECT 1 AS sqlgen_found, q.* FROM (SELECT name FROM users WHERE id = (NEW."id")) AS q LIMIT 1) AS q ON 1;
END;

CREATE TEMP TRIGGER sqlgen_way9 AFTER INSERT ON sqlgen_loop7 WHEN
  (coalesce(NEW."5.", 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof(((2000) + NEW."id")) <> 'integer';
  INSERT INTO notes (id, text) VALUES ((((2000) + NEW."id")), (NEW."5.name"));
END;

CREATE TEMP TRIGGER sqlgen_way10 AFTER INSERT ON sqlgen_loop2 WHEN
  (NOT (coalesce(NEW."2.", 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  INSERT INTO notes (id, text) VALUES ((NEW."id") + 1000, ('none'));
END;

INSERT INTO sqlgen_loop
SELECT id FROM users ORDER BY id;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

DROP TABLE sqlgen_loop3;

DROP TABLE sqlgen_loop4;

DROP TABLE sqlgen_loop5;

DROP TABLE sqlgen_loop6;

DROP TABLE sqlgen_loop7;

UPDATE alembic_version SET version_num='0007' WHERE alembic_version.version_num = '0006';

-- Running upgrade 0007 -> 0008

-- loop: revisions/0008_objects.py:31
CREATE TEMP TABLE sqlgen_loop ("id", "name", "kind", "points", "level");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (coalesce((NEW."kind") IS ('c'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (NOT (coalesce((NEW."kind") IS ('c'), 0)))
  AND (coalesce(NEW."points" <> 0, 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."points" + (1))) <> 'integer';
  UPDATE users SET points=((NEW."points" + (1))), level=((NEW."kind" || '!')) WHERE users.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (NOT (coalesce((NEW."kind") IS ('c'), 0)))
  AND (NOT (coalesce(NEW."points" <> 0, 0)))
  AND ((NEW."points") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  UPDATE users SET points=0, level=NULL WHERE users.id = (NEW."id");
END;

CREATE TEMP TRIGGER sqlgen_way4 AFTER INSERT ON sqlgen_loop WHEN
  (NOT ((NEW."name") IS NULL))
  AND (NOT (coalesce((NEW."kind") IS ('c'), 0)))
  AND (NOT (coalesce(NEW."points" <> 0, 0)))
  AND (NOT ((NEW."points") IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."points" is not of the type that it is taken to be') WHERE typeof(NEW."points") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."points" + (1))) <> 'integer';
  UPDATE users SET points=((NEW."points" + (1))), level=NULL WHERE users.id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.name, users.kind, users.points, users.level 
FROM users;

DROP TABLE sqlgen_loop;

-- loop: revisions/0008_objects.py:38
CREATE TEMP TABLE sqlgen_loop ("id", "user_id", "text", "n");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce(NEW."text" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(NEW."text" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."text" is not of the type that it is taken to be') WHERE typeof(NEW."text") NOT IN ('text', 'null') OR instr(NEW."text", char(0)) > 0;
  UPDATE notes SET text='(none)' WHERE notes.id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT notes.id, notes.user_id, notes.text, notes.n 
FROM notes 
WHERE notes.id > 2000 ORDER BY notes.id;

DROP TABLE sqlgen_loop;

-- loop: revisions/0008_objects.py:41
CREATE TEMP TABLE sqlgen_loop ("id", "level");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (3))) <> 'integer';
  UPDATE notes SET text=(NEW."level"), n=((NEW."id" * (3))) WHERE notes.user_id = (NEW."id");
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (2000))) <> 'integer';
  DELETE FROM notes WHERE notes.id = ((NEW."id" + (2000)));
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.level 
FROM users 
WHERE users.id < 5;

DROP TABLE sqlgen_loop;

-- loop: revisions/0008_objects.py:44
CREATE TEMP TABLE sqlgen_loop ("id", "user_id", "text", "n");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  ((NEW."n") IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof(((0) - NEW."id")) <> 'integer';
  UPDATE notes SET n=(((0) - NEW."id")) WHERE notes.id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT notes.id, notes.user_id, notes.text, notes.n 
FROM notes;

DROP TABLE sqlgen_loop;

-- loop: revisions/0008_objects.py:47
CREATE TEMP TABLE sqlgen_loop ("id", "name", "kind", "points", "level");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'NEW."level" is not of the type that it is taken to be') WHERE typeof(NEW."level") NOT IN ('text', 'null') OR instr(NEW."level", char(0)) > 0;
  UPDATE users SET level=(((NEW."id" || '') || '/' || coalesce(NEW."level", 'None'))) WHERE users.id = (NEW."id");
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.name, users.kind, users.points, users.level 
FROM users 
WHERE users.id = 6;

DROP TABLE sqlgen_loop;

UPDATE alembic_version SET version_num='0008' WHERE alembic_version.version_num = '0007';

-- Running upgrade 0008 -> 0009

-- loop: revisions/0009_lists.py:15
CREATE TEMP TABLE sqlgen_loop ("id", "name", "kind");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce(NEW."name" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (3000))) <> 'integer';
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  INSERT INTO notes (id, user_id, text) VALUES (((NEW."id" + (3000))), (NEW."id"), ((NEW."kind" || ':' || NEW."name")));
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(NEW."name" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.name, users.kind 
FROM users ORDER BY users.id;

DROP TABLE sqlgen_loop;

-- loop: revisions/0009_lists.py:16
CREATE TEMP TABLE sqlgen_loop ("id", "name");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce(NEW."name" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  UPDATE notes SET n = ((NEW."id" * (2))) WHERE text = (NEW."name");
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce(NEW."name" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" * (2))) <> 'integer';
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  UPDATE notes SET n = ((NEW."id" * (2))) WHERE text = '-';
END;

INSERT INTO sqlgen_loop
SELECT id, name FROM users ORDER BY id;

DROP TABLE sqlgen_loop;

-- loop: revisions/0009_lists.py:21
CREATE TEMP TABLE sqlgen_loop ("id", "kind");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (4000))) <> 'integer';
  INSERT INTO notes (id, text) VALUES (((NEW."id" + (4000))), (NEW."kind"));
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.kind 
FROM users 
WHERE users.id > 4;

DROP TABLE sqlgen_loop;

-- loop: revisions/0009_lists.py:25
CREATE TEMP TABLE sqlgen_loop ("id", "kind", "name");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop WHEN
  (coalesce((NEW."kind") IS ('c'), 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
END;

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce((NEW."kind") IS ('c'), 0)))
  AND (coalesce(NEW."name" <> '', 0))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (8000))) <> 'integer';
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (9000))) <> 'integer';
  INSERT INTO notes (id, text) VALUES (((NEW."id" + (8000))), (NEW."kind"));
  INSERT INTO notes (id, text) VALUES (((NEW."id" + (9000))), (NEW."name"));
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop WHEN
  (NOT (coalesce((NEW."kind") IS ('c'), 0)))
  AND (NOT (coalesce(NEW."name" <> '', 0)))
BEGIN
  SELECT RAISE(ABORT, 'NEW."kind" is not of the type that it is taken to be') WHERE typeof(NEW."kind") NOT IN ('text', 'null') OR instr(NEW."kind", char(0)) > 0;
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (8000))) <> 'integer';
  SELECT RAISE(ABORT, 'NEW."name" is not of the type that it is taken to be') WHERE typeof(NEW."name") NOT IN ('text', 'null') OR instr(NEW."name", char(0)) > 0;
  INSERT INTO notes (id, text) VALUES (((NEW."id" + (8000))), (NEW."kind"));
END;

INSERT INTO sqlgen_loop
SELECT users.id, users.kind, users.name 
FROM users ORDER BY users.id;

DROP TABLE sqlgen_loop;

UPDATE alembic_version SET version_num='0009' WHERE alembic_version.version_num = '0008';

-- Running upgrade 0009 -> 0010

-- loop: revisions/0010_uuids.py:15
CREATE TEMP TABLE sqlgen_loop ("id");

CREATE TEMP TABLE sqlgen_loop2 ("id", "2.", "2.value");

CREATE TEMP TRIGGER sqlgen_way1 AFTER INSERT ON sqlgen_loop
BEGIN
  INSERT INTO sqlgen_loop2 SELECT NEW."id", 1, q."value" FROM (SELECT lower(hex(randomblob(6)) || '4' || substr(hex(randomblob(2)), 2) || substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || hex(randomblob(6))) AS value) AS q;
END;

CREATE TEMP TABLE sqlgen_loop3 ("id", "2.", "2.value", "3.", "3.value");

CREATE TEMP TRIGGER sqlgen_way2 AFTER INSERT ON sqlgen_loop2
BEGIN
  SELECT RAISE(ABORT, 'NEW."id" is not of the type that it is taken to be') WHERE typeof(NEW."id") NOT IN ('integer', 'null');
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (5000))) <> 'integer';
  INSERT INTO notes (id, text) VALUES (((NEW."id" + (5000))), ((substr(NEW."2.value", 1, 8) || '-' || substr(NEW."2.value", 9, 4) || '-' || substr(NEW."2.value", 13, 4) || '-' || substr(NEW."2.value", 17, 4) || '-' || substr(NEW."2.value", 21, 12))));
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (6000))) <> 'integer';
  INSERT INTO notes (id, text) VALUES (((NEW."id" + (6000))), (NEW."2.value"));
  SELECT RAISE(ABORT, 'a number is too large') WHERE typeof((NEW."id" + (7000))) <> 'integer';
  INSERT INTO sqlgen_loop3 SELECT NEW."id", NEW."2.", NEW."2.value", 1, q."value" FROM (SELECT lower(hex(randomblob(6)) || '4' || substr(hex(randomblob(2)), 2) || substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || hex(randomblob(6))) AS value) AS q;
END;

CREATE TEMP TRIGGER sqlgen_way3 AFTER INSERT ON sqlgen_loop3
BEGIN
  INSERT INTO notes (id, text) VALUES (((NEW."id" + (7000))), ((substr(NEW."3.value", 1, 8) || '-' || substr(NEW."3.value", 9, 4) || '-' || substr(NEW."3.value", 13, 4) || '-' || substr(NEW."3.value", 17, 4) || '-' || substr(NEW."3.value", 21, 12))));
END;

INSERT INTO sqlgen_loop
SELECT id FROM users;

DROP TABLE sqlgen_loop;

DROP TABLE sqlgen_loop2;

DROP TABLE sqlgen_loop3;

UPDATE notes SET n = (SELECT count(DISTINCT text) FROM notes WHERE id > 5000) WHERE id > 5000;

UPDATE notes SET n = -1 WHERE id > 6000 AND id < 7000 AND text <> (SELECT replace(o.text, '-', '') FROM notes o WHERE o.id = notes.id - 1000);

UPDATE notes SET text = substr(text, 13, 1) || length(text) WHERE id > 6000 AND id < 7000;

UPDATE notes SET text = substr(text, 9, 1) || substr(text, 15, 1) || substr(text, 24, 1) || length(text) WHERE id > 5000 AND length(text) = 36;

UPDATE alembic_version SET version_num='0010' WHERE alembic_version.version_num = '0009';

