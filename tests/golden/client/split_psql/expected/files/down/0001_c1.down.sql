\set ON_ERROR_STOP on
\if true
-- sqlgen, for psql: alembic_version: c1 -> b1, b2, 1 steps, 0 statements
-- apply: psql -X -d DATABASE -f 0001_c1.down.sql   (-v lock_timeout=5s, -v statement_timeout=0, -v wait=on)
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
      (0, ARRAY['c1']),
      (1, ARRAY['b1', 'b2']),
      (1, ARRAY['b2']),
      (1, ARRAY['a1'])
    ) AS state (number, heads)
    WHERE heads = sqlgen_at;
  IF sqlgen_done IS NULL THEN
    RAISE EXCEPTION USING
      MESSAGE = 'nothing done: this script begins at c1, and alembic_version says that the database is at ' || coalesce(nullif(array_to_string(sqlgen_at, ', '), ''), 'base'),
      HINT = 'the script for it: sqlgen downgrade ' || coalesce(nullif(array_to_string(sqlgen_at, ','), ''), 'base') || ':a1 --for psql';
  END IF;
  IF to_regclass('sqlgen_progress') IS NOT NULL AND sqlgen_done < 1 THEN
    FOR sqlgen_note IN SELECT * FROM sqlgen_progress WHERE version_table = 'alembic_version' LOOP
      SELECT part INTO sqlgen_part FROM (VALUES
        (0, 0, NULL::text)
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

-- Running downgrade c1 -> b1, b2
SELECT :sqlgen_done < 1 AS sqlgen_go, to_char(clock_timestamp(), 'HH24:MI:SS') AS sqlgen_time \gset
\if :sqlgen_go
\echo :sqlgen_time '[1/3] downgrade c1  merge  (revisions/0004_merge.py)'
:sqlgen_settings;
BEGIN;
DO $sqlgen$ BEGIN
  LOCK TABLE alembic_version IN SHARE ROW EXCLUSIVE MODE;
  IF ARRAY(SELECT version_num::text FROM alembic_version ORDER BY version_num::text COLLATE "C") <> ARRAY['c1'] THEN
    RAISE EXCEPTION 'another program has changed % meanwhile', 'alembic_version';
  END IF;
END $sqlgen$;
DO $sqlgen$
DECLARE
  sqlgen_rows bigint;
BEGIN
  INSERT INTO alembic_version (version_num) SELECT 'b2'
    WHERE NOT EXISTS (SELECT FROM alembic_version WHERE version_num = 'b2');
  GET DIAGNOSTICS sqlgen_rows = ROW_COUNT;
  IF sqlgen_rows <> 1 THEN
    RAISE EXCEPTION '%: % rows, not one', 'adding b2 in alembic_version', sqlgen_rows;
  END IF;
  UPDATE alembic_version SET version_num = 'b1' WHERE version_num = 'c1';
  GET DIAGNOSTICS sqlgen_rows = ROW_COUNT;
  IF sqlgen_rows <> 1 THEN
    RAISE EXCEPTION '%: % rows, not one', 'changing c1 into b1 in alembic_version', sqlgen_rows;
  END IF;
END $sqlgen$;
COMMIT;
\endif

\echo 'done: alembic_version is at b1, b2'
\else
\echo 'nothing to do: alembic_version is at b1, b2 or past it already'
\endif
SELECT pg_advisory_unlock(636029437937175408) AS sqlgen_x \gset
RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL;
\endif
-- sqlgen: end of script, sha256 a71e686a3a58a5093e750224ba34e9f56a2013185c535a033389bb1a75a38929
