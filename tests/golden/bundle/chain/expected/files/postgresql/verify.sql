\set ON_ERROR_STOP on
\set QUIET on
\pset pager off
\pset tuples_only on
\pset format unaligned
\pset fieldsep '  '
SET standard_conforming_strings = on;
SET client_encoding = 'UTF8';
BEGIN TRANSACTION READ ONLY;
DO $sqlgen$BEGIN
  PERFORM set_config('sqlgen.at', '', false);
  IF to_regclass('alembic_version') IS NOT NULL THEN
    PERFORM set_config('sqlgen.at', coalesce((SELECT string_agg(version_num, ',' ORDER BY version_num COLLATE "C") FROM alembic_version), ''), false);
  END IF;
END$sqlgen$;
SET LOCAL search_path TO public;
WITH checks(place, what, is_so) AS (VALUES
  (1, 'alembic_version is at b1', current_setting('sqlgen.at') = 'b1'),
  (2, 'type order_state', EXISTS (SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public' AND t.typname = 'order_state' AND ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) = ARRAY['open', 'paid']::text[])),
  (3, 'sequence orders_id_seq', EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders_id_seq' AND c.relkind IN ('S'))),
  (4, 'table orders', EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders' AND c.relkind IN ('r', 'p', 'f'))),
  (5, 'column orders.id integer not null', EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders' AND a.attname = 'id' AND a.attnum > 0 AND NOT a.attisdropped AND format_type(a.atttypid, a.atttypmod) = 'integer' AND a.attnotnull AND a.atthasdef)),
  (6, 'column orders.shop_id integer', EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders' AND a.attname = 'shop_id' AND a.attnum > 0 AND NOT a.attisdropped AND format_type(a.atttypid, a.atttypmod) = 'integer' AND NOT a.attnotnull AND NOT a.atthasdef)),
  (7, 'column orders.state order_state not null', EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders' AND a.attname = 'state' AND a.attnum > 0 AND NOT a.attisdropped AND format_type(a.atttypid, a.atttypmod) = 'order_state' AND a.attnotnull AND NOT a.atthasdef)),
  (8, 'column orders.total numeric(10,2)', EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders' AND a.attname = 'total' AND a.attnum > 0 AND NOT a.attisdropped AND format_type(a.atttypid, a.atttypmod) = 'numeric(10,2)' AND NOT a.attnotnull AND a.atthasdef)),
  (9, 'constraint orders.orders_pkey', EXISTS (SELECT FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders' AND k.conname = 'orders_pkey')),
  (10, 'constraint orders.fk_orders_shop', EXISTS (SELECT FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'orders' AND k.conname = 'fk_orders_shop')),
  (11, 'table shops is there', EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'shops' AND c.relkind IN ('r', 'p', 'f'))),
  (12, 'column shops.note is gone', NOT EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'shops' AND a.attname = 'note' AND a.attnum > 0 AND NOT a.attisdropped)),
  (13, 'index shops.ix_shops_name', EXISTS (SELECT FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relname = 'shops' AND x.relname = 'ix_shops_name' AND i.indisvalid AND regexp_replace(pg_get_indexdef(x.oid), ' ON (ONLY )?public\.', ' ON \1') = 'CREATE UNIQUE INDEX ix_shops_name ON shops USING btree (name, id)'))
), verdict AS (SELECT set_config('sqlgen.failed', (count(*) FILTER (WHERE is_so IS NOT TRUE))::text, false) AS failed FROM checks)
SELECT CASE WHEN is_so THEN 'ok' ELSE 'FAIL' END, what FROM checks, verdict WHERE failed IS NOT NULL ORDER BY place;
SELECT CASE WHEN current_setting('sqlgen.failed') = '0' THEN 'ok' ELSE 'FAIL' END;
DO $sqlgen$BEGIN
  IF current_setting('sqlgen.failed') <> '0' THEN
    RAISE EXCEPTION 'FAIL: % of the checks above', current_setting('sqlgen.failed');
  END IF;
END$sqlgen$;
ROLLBACK;
