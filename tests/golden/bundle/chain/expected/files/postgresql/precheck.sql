\set ON_ERROR_STOP on
\set QUIET on
\pset pager off
\pset tuples_only on
\pset format unaligned
\pset fieldsep '  '
SET standard_conforming_strings = on;
SET client_encoding = 'UTF8';
BEGIN TRANSACTION READ ONLY;
SELECT 'server', current_setting('server_version');
SELECT 'invalid index', indexrelid::regclass FROM pg_index WHERE NOT indisvalid ORDER BY 2;
SELECT 'open transaction', pid, usename, state, now() - xact_start FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < now() - interval '1 minute' ORDER BY xact_start;
SELECT 'size', 'shops', pg_size_pretty(pg_total_relation_size(c.oid)), c.reltuples::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'shops';
DO $sqlgen$BEGIN
  PERFORM set_config('sqlgen.at', '', false);
  IF to_regclass('alembic_version') IS NOT NULL THEN
    PERFORM set_config('sqlgen.at', coalesce((SELECT string_agg(version_num, ',' ORDER BY version_num COLLATE "C") FROM alembic_version), ''), false);
  END IF;
END$sqlgen$;
SET LOCAL search_path TO public;
WITH checks(place, what, is_so) AS (VALUES
  (1, 'alembic_version is at a1', current_setting('sqlgen.at') = 'a1'),
  (2, 'type order_state is gone', NOT EXISTS (SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'order_state')),
  (3, 'sequence orders_id_seq is gone', NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders_id_seq' AND c.relkind IN ('S'))),
  (4, 'table orders is gone', NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders' AND c.relkind IN ('r', 'p', 'f'))),
  (5, 'table shops is there', EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'shops' AND c.relkind IN ('r', 'p', 'f'))),
  (6, 'column shops.note text', EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'shops' AND a.attname = 'note' AND a.attnum > 0 AND NOT a.attisdropped AND format_type(a.atttypid, a.atttypmod) = 'text' AND NOT a.attnotnull AND NOT a.atthasdef)),
  (7, 'index shops.ix_shops_name', EXISTS (SELECT FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'shops' AND x.relname = 'ix_shops_name' AND i.indisvalid AND regexp_replace(pg_get_indexdef(x.oid), ' ON (ONLY )?public\.', ' ON \1') = 'CREATE INDEX ix_shops_name ON shops USING btree (name)'))
), verdict AS (SELECT set_config('sqlgen.failed', (count(*) FILTER (WHERE is_so IS NOT TRUE))::text, false) AS failed FROM checks)
SELECT CASE WHEN is_so THEN 'ok' ELSE 'FAIL' END, what FROM checks, verdict WHERE failed IS NOT NULL ORDER BY place;
SELECT CASE WHEN current_setting('sqlgen.failed') = '0' THEN 'ok' ELSE 'FAIL' END;
DO $sqlgen$BEGIN
  IF current_setting('sqlgen.failed') <> '0' THEN
    RAISE EXCEPTION 'FAIL: % of the checks above', current_setting('sqlgen.failed');
  END IF;
END$sqlgen$;
ROLLBACK;
