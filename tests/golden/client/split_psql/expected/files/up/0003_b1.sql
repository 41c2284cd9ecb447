\set ON_ERROR_STOP on
\if true
-- sqlgen, for psql: alembic_version: b2 -> b1, b2, 1 steps, 6 statements
-- apply: psql -X -d DATABASE -f 0003_b1.sql   (-v lock_timeout=5s, -v statement_timeout=0, -v wait=on)
-- CHG-12
-- made: 2024-01-31 12:00:00 UTC
-- 83ab55988fcf345a554b9cd11ecc305184d9ec4175d03ff1c84388373a58d98d  b1  revisions/0002_index.py
\set AUTOCOMMIT on
\set ON_ERROR_ROLLBACK off
\set SINGLELINE off
\set SINGLESTEP off
\set FETCH_COUNT 0
\set QUIET on
\set VERBOSITY default
\set SHOW_CONTEXT never
\pset pager off
\encoding UTF8
\if :{?lock_timeout}
\set sqlgen_lock_timeout :lock_timeout
\unset lock_timeout
\elif :{?sqlgen_lock_timeout}
\else
\set sqlgen_lock_timeout '5s'
\endif
\if :{?statement_timeout}
\set sqlgen_statement_timeout :statement_timeout
\unset statement_timeout
\elif :{?sqlgen_statement_timeout}
\else
\set sqlgen_statement_timeout '0'
\endif
\if :{?wait}
\set sqlgen_wait :wait
\unset wait
\elif :{?sqlgen_wait}
\else
\set sqlgen_wait 'off'
\endif
SELECT set_config('sqlgen.inside', 'yes', true) AS sqlgen_x \gset
SELECT coalesce(current_setting('sqlgen.inside', true), '') = 'yes' AS sqlgen_inside \gset
\if :sqlgen_inside
DO $sqlgen$ BEGIN RAISE EXCEPTION USING MESSAGE = 'nothing done: a transaction is open, and this script has its own', HINT = 'apply it without -1 (--single-transaction), outside of BEGIN, and with -X where ~/.psqlrc begins one'; END $sqlgen$;
\endif
\set sqlgen_settings 'RESET SESSION AUTHORIZATION; RESET ALL; RESET ROLE; SET client_encoding = UTF8; SET standard_conforming_strings = on; SET client_min_messages = warning; SET lock_timeout = ' :'sqlgen_lock_timeout' '; SET statement_timeout = ' :'sqlgen_statement_timeout'
:sqlgen_settings;
\if :sqlgen_wait
SET lock_timeout = 0; SET statement_timeout = 0;
SELECT pg_advisory_lock(636029437937175408) AS sqlgen_x \gset
\set sqlgen_alone true
:sqlgen_settings;
\else
SELECT pg_try_advisory_lock(636029437937175408) AS sqlgen_alone \gset
\if :sqlgen_alone
\else
-- The server lets go of the lock of a session that has just ended a moment later.
SET statement_timeout = 0;
SELECT pg_try_advisory_lock(636029437937175408) AS sqlgen_alone FROM pg_sleep(1) \gset
:sqlgen_settings;
\endif
\endif
\if :sqlgen_alone
\else
DO $sqlgen$ BEGIN RAISE EXCEPTION USING MESSAGE = 'nothing done: another session is applying a script to this database', HINT = 'wait for it with -v wait=on'; END $sqlgen$;
\endif
DO $sqlgen$
DECLARE
  sqlgen_at text[] := ARRAY[]::text[];
  sqlgen_done integer := 0;
  sqlgen_part integer;
  sqlgen_begun text := '';
  sqlgen_note record;
BEGIN
  IF to_regclass('alembic_version') IS NOT NULL THEN
    sqlgen_at := ARRAY(SELECT version_num::text FROM alembic_version ORDER BY version_num::text COLLATE "C");
  END IF;
  SELECT max(number) INTO sqlgen_done FROM (VALUES
      (0, ARRAY['b2']),
      (1, ARRAY['b1', 'b2']),
      (1, ARRAY['c1'])
    ) AS state (number, heads)
    WHERE heads = sqlgen_at;
  IF sqlgen_done IS NULL THEN
    RAISE EXCEPTION USING
      MESSAGE = 'nothing done: this script begins at b2, and alembic_version says that the database is at ' || coalesce(nullif(array_to_string(sqlgen_at, ', '), ''), 'base'),
      HINT = 'the script for it: sqlgen upgrade ' || coalesce(nullif(array_to_string(sqlgen_at, ','), ''), 'base') || ':c1 --for psql';
  END IF;
  IF to_regclass('sqlgen_progress') IS NOT NULL AND sqlgen_done < 1 THEN
    FOR sqlgen_note IN SELECT * FROM sqlgen_progress WHERE version_table = 'alembic_version' LOOP
      SELECT part INTO sqlgen_part FROM (VALUES
        (1, 1, 'd06fe6c460f1ee8558ac3f804b6942d9'),
        (1, 2, '169821b164c4feb5d79f0d1715f0aad2'),
        (1, 3, '1e4746f0d1b8745cc5b3f6d2d8672525'),
        (1, 4, '855751442447ef16a6e2f456120f5fa0'),
        (1, 5, 'c71f9547fa68b3952367bb555ba4bbb3'),
        (1, 6, '5645d4d78589e135544025fe00556ab5')
      ) AS known (unit, part, digest)
        WHERE unit = sqlgen_done + 1 AND digest = sqlgen_note.done;
      IF sqlgen_part IS NULL AND sqlgen_note.done <> '' THEN
        RAISE EXCEPTION USING
          MESSAGE = 'nothing done: the database is within ' || sqlgen_note.step
            || ', which this script does not take up where it was left',
          HINT = 'apply the script again that left it there, or do the rest by hand and empty sqlgen_progress';
      END IF;
      sqlgen_begun := sqlgen_note.begun;
    END LOOP;
  END IF;
  PERFORM set_config('sqlgen.done', sqlgen_done::text, false);
  PERFORM set_config('sqlgen.part', coalesce(sqlgen_part, 0)::text, false);
  PERFORM set_config('sqlgen.begun', coalesce(sqlgen_begun, ''), false);
END $sqlgen$;
SELECT current_setting('sqlgen.done')::integer AS sqlgen_done, current_setting('sqlgen.part')::integer AS sqlgen_part,
  current_setting('sqlgen.begun') AS sqlgen_begun, to_regclass('alembic_version') IS NOT NULL AS sqlgen_has_table \gset

SELECT :sqlgen_done < 1 AS sqlgen_any \gset
\if :sqlgen_any

-- Running upgrade a1 -> b1
SELECT :sqlgen_done < 1 AS sqlgen_go, to_char(clock_timestamp(), 'HH24:MI:SS') AS sqlgen_time \gset
\if :sqlgen_go
\echo :sqlgen_time '[3/4] upgrade b1  an index, built without stopping anybody  (revisions/0002_index.py)'
:sqlgen_settings;
SELECT :sqlgen_done < 0 OR :sqlgen_part < 1 AS sqlgen_go, :'sqlgen_begun' = 'd06fe6c460f1ee8558ac3f804b6942d9' AS sqlgen_begun_here \gset
\if :sqlgen_go
BEGIN;
DO $sqlgen$ BEGIN
  LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
  IF ARRAY(SELECT version_num::text FROM alembic_version ORDER BY version_num::text COLLATE "C") <> ARRAY['b2'] THEN
    RAISE EXCEPTION 'another program has changed % meanwhile', 'alembic_version';
  END IF;
END $sqlgen$;
SELECT $sqlgen$UPDATE states SET name = (ARRAY[name, 'x'])[1:id]$sqlgen$ \gexec
CREATE TABLE IF NOT EXISTS sqlgen_progress (version_table text PRIMARY KEY, step text NOT NULL, done text NOT NULL, begun text NOT NULL);
INSERT INTO sqlgen_progress VALUES ('alembic_version', 'upgrade a1 -> b1', 'd06fe6c460f1ee8558ac3f804b6942d9', '')
  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = excluded.begun;
COMMIT;
\endif
SET lock_timeout = 0; SET statement_timeout = 0;
SET work_mem = '64MB';
SELECT :sqlgen_done < 0 OR :sqlgen_part < 2 AS sqlgen_go, :'sqlgen_begun' = '169821b164c4feb5d79f0d1715f0aad2' AS sqlgen_begun_here \gset
\if :sqlgen_go
INSERT INTO sqlgen_progress VALUES ('alembic_version', 'upgrade a1 -> b1', 'd06fe6c460f1ee8558ac3f804b6942d9', '169821b164c4feb5d79f0d1715f0aad2')
  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = excluded.begun;
SELECT format('DROP INDEX CONCURRENTLY %s', i.indexrelid::regclass)
  FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
  WHERE NOT i.indisvalid AND c.relname = 'ix_states_name' AND i.indrelid = to_regclass('"states"') \gexec
\if :sqlgen_begun_here
\set sqlgen_again ' IF NOT EXISTS'
\else
\set sqlgen_again ''
\endif
SELECT $sqlgen$CREATE INDEX CONCURRENTLY$sqlgen$ || :'sqlgen_again' || $sqlgen$ ix_states_name ON states (name)$sqlgen$ \gexec
INSERT INTO sqlgen_progress VALUES ('alembic_version', 'upgrade a1 -> b1', '169821b164c4feb5d79f0d1715f0aad2', '')
  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = excluded.begun;
\endif
SELECT :sqlgen_done < 0 OR :sqlgen_part < 3 AS sqlgen_go, :'sqlgen_begun' = '1e4746f0d1b8745cc5b3f6d2d8672525' AS sqlgen_begun_here \gset
\if :sqlgen_go
INSERT INTO sqlgen_progress VALUES ('alembic_version', 'upgrade a1 -> b1', '169821b164c4feb5d79f0d1715f0aad2', '1e4746f0d1b8745cc5b3f6d2d8672525')
  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = excluded.begun;
\if :sqlgen_begun_here
\set sqlgen_again ' IF NOT EXISTS'
\else
\set sqlgen_again ''
\endif
SELECT $sqlgen$ALTER TYPE kinds ADD VALUE$sqlgen$ || :'sqlgen_again' || $sqlgen$ 'odd'$sqlgen$ \gexec
INSERT INTO sqlgen_progress VALUES ('alembic_version', 'upgrade a1 -> b1', '1e4746f0d1b8745cc5b3f6d2d8672525', '')
  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = excluded.begun;
\endif
SET lock_timeout = :'sqlgen_lock_timeout'; SET statement_timeout = :'sqlgen_statement_timeout';
SELECT :sqlgen_done < 0 OR :sqlgen_part < 4 AS sqlgen_go, :'sqlgen_begun' = '855751442447ef16a6e2f456120f5fa0' AS sqlgen_begun_here \gset
\if :sqlgen_go
BEGIN;
DO $sqlgen$ BEGIN
  LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
  IF ARRAY(SELECT version_num::text FROM alembic_version ORDER BY version_num::text COLLATE "C") <> ARRAY['b2'] THEN
    RAISE EXCEPTION 'another program has changed % meanwhile', 'alembic_version';
  END IF;
END $sqlgen$;
DELETE FROM states WHERE name = '';
INSERT INTO sqlgen_progress VALUES ('alembic_version', 'upgrade a1 -> b1', '855751442447ef16a6e2f456120f5fa0', '')
  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = excluded.begun;
COMMIT;
\endif
SET lock_timeout = 0; SET statement_timeout = 0;
SELECT :sqlgen_done < 0 OR :sqlgen_part < 5 AS sqlgen_go, :'sqlgen_begun' = 'c71f9547fa68b3952367bb555ba4bbb3' AS sqlgen_begun_here \gset
\if :sqlgen_go
INSERT INTO sqlgen_progress VALUES ('alembic_version', 'upgrade a1 -> b1', '855751442447ef16a6e2f456120f5fa0', 'c71f9547fa68b3952367bb555ba4bbb3')
  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = excluded.begun;
SELECT $sqlgen$VACUUM states$sqlgen$ \gexec
INSERT INTO sqlgen_progress VALUES ('alembic_version', 'upgrade a1 -> b1', 'c71f9547fa68b3952367bb555ba4bbb3', '')
  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = excluded.begun;
\endif
SET lock_timeout = :'sqlgen_lock_timeout'; SET statement_timeout = :'sqlgen_statement_timeout';
SELECT :sqlgen_done < 0 OR :sqlgen_part < 6 AS sqlgen_go, :'sqlgen_begun' = '5645d4d78589e135544025fe00556ab5' AS sqlgen_begun_here \gset
\if :sqlgen_go
BEGIN;
DO $sqlgen$ BEGIN
  LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
  IF ARRAY(SELECT version_num::text FROM alembic_version ORDER BY version_num::text COLLATE "C") <> ARRAY['b2'] THEN
    RAISE EXCEPTION 'another program has changed % meanwhile', 'alembic_version';
  END IF;
END $sqlgen$;
SET LOCAL statement_timeout = 0;
ALTER TABLE states VALIDATE CONSTRAINT states_name_check;
SET LOCAL statement_timeout = :'sqlgen_statement_timeout';
DO $sqlgen$
DECLARE
  sqlgen_rows bigint;
BEGIN
  INSERT INTO alembic_version (version_num) SELECT 'b1'
    WHERE NOT EXISTS (SELECT FROM alembic_version WHERE version_num = 'b1');
  GET DIAGNOSTICS sqlgen_rows = ROW_COUNT;
  IF sqlgen_rows <> 1 THEN
    RAISE EXCEPTION '%: % rows, not one', 'adding b1 in alembic_version', sqlgen_rows;
  END IF;
END $sqlgen$;
DELETE FROM sqlgen_progress WHERE version_table = 'alembic_version';
DO $sqlgen$ BEGIN IF NOT EXISTS (SELECT FROM sqlgen_progress) THEN DROP TABLE sqlgen_progress; END IF; END $sqlgen$;
COMMIT;
\endif
\endif

\echo 'done: alembic_version is at b1, b2'
\else
\echo 'nothing to do: alembic_version is at b1, b2 or past it already'
\endif
SELECT pg_advisory_unlock(636029437937175408) AS sqlgen_x \gset
RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL;
\endif
-- sqlgen: end of script, sha256 9fbeb4c6761a3d63cc8031bdb35f56db0a1737abb87b692fcdc531f9c89ee5f8
