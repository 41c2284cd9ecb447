-- What information_schema and the system catalogs tell of objects of every kind.
CREATE SCHEMA own;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE place AS (street text, number int);
CREATE TYPE span AS RANGE (subtype = float8);
CREATE DOMAIN short AS varchar(8) NOT NULL CONSTRAINT short_filled CHECK (VALUE <> '');
CREATE DOMAIN amount AS numeric(8, 2);
CREATE TABLE account (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'x', code char(3), letter char, tags text[], feeling mood, nick short, sum amount,
  whole place, twice int GENERATED ALWAYS AS (1 + 1) STORED, gone int, made timestamptz(3) DEFAULT now(), day date, flags bit(4), small smallint, ratio double precision, part real,
  UNIQUE (name, code) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT checked CHECK (small > 0 AND ratio < 1), CONSTRAINT kept EXCLUDE USING btree (day WITH =)
);
ALTER TABLE account DROP COLUMN gone;
CREATE TABLE own.entry (id bigserial PRIMARY KEY, account int REFERENCES account MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE, note text);
CREATE UNIQUE INDEX entry_note ON own.entry (note);
CREATE TABLE pointing (note text REFERENCES own.entry (note));
CREATE TABLE years (y int, v text) PARTITION BY LIST (y);
CREATE TABLE years_1 PARTITION OF years FOR VALUES IN (1);
CREATE INDEX years_v ON years (v);
CREATE INDEX years_y ON ONLY years (y);
CREATE VIEW seen AS SELECT id, name, feeling FROM account;
CREATE MATERIALIZED VIEW kept_view AS SELECT id, name FROM account;
CREATE UNIQUE INDEX kept_id ON kept_view (id);
CREATE SEQUENCE counted;
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE PROCEDURE acted() LANGUAGE sql AS 'SELECT 1';
CREATE TRIGGER both_ways BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION touched();
CREATE TRIGGER emptied AFTER TRUNCATE ON account FOR EACH STATEMENT EXECUTE FUNCTION touched();
CREATE TRIGGER instead INSTEAD OF DELETE ON seen FOR EACH ROW EXECUTE FUNCTION touched();
CREATE TRIGGER of_parts AFTER INSERT ON years FOR EACH ROW EXECUTE FUNCTION touched();
CREATE TEMPORARY TABLE for_now (a int);
SELECT table_schema, table_name, table_type FROM information_schema.tables WHERE table_schema IN ('public', 'own') ORDER BY 1, 2;
--= own|entry|BASE TABLE
--= public|account|BASE TABLE
--= public|pointing|BASE TABLE
--= public|seen|VIEW
--= public|years|BASE TABLE
--= public|years_1|BASE TABLE
SELECT table_type FROM information_schema.tables WHERE table_name = 'for_now';
--= LOCAL TEMPORARY
SELECT column_name, ordinal_position, column_default, is_nullable, data_type, character_maximum_length, udt_name, is_identity, is_generated FROM information_schema.columns WHERE table_name = 'account' ORDER BY ordinal_position;
--= id|1||NO|integer||int4|YES|NEVER
--= name|2|'x'::character varying|NO|character varying|20|varchar|NO|NEVER
--= code|3||YES|character|3|bpchar|NO|NEVER
--= letter|4||YES|character|1|bpchar|NO|NEVER
--= tags|5||YES|ARRAY||_text|NO|NEVER
--= feeling|6||YES|USER-DEFINED||mood|NO|NEVER
--= nick|7||NO|character varying|8|varchar|NO|NEVER
--= sum|8||YES|numeric||numeric|NO|NEVER
--= whole|9||YES|USER-DEFINED||place|NO|NEVER
--= twice|10||YES|integer||int4|NO|ALWAYS
--= made|12|now()|YES|timestamp with time zone||timestamptz|NO|NEVER
--= day|13||YES|date||date|NO|NEVER
--= flags|14||YES|bit|4|bit|NO|NEVER
--= small|15||YES|smallint||int2|NO|NEVER
--= ratio|16||YES|double precision||float8|NO|NEVER
--= part|17||YES|real||float4|NO|NEVER
SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_name IN ('seen', 'kept_view', 'years_1') ORDER BY table_name, ordinal_position;
--= seen|id|integer
--= seen|name|character varying
--= seen|feeling|USER-DEFINED
--= years_1|y|integer
--= years_1|v|text
SELECT constraint_name, constraint_type, is_deferrable, initially_deferred FROM information_schema.table_constraints WHERE table_name IN ('account', 'entry', 'pointing') AND constraint_type <> 'CHECK' ORDER BY 1, 2;
--= account_name_code_key|UNIQUE|YES|YES
--= account_pkey|PRIMARY KEY|NO|NO
--= entry_account_fkey|FOREIGN KEY|NO|NO
--= entry_pkey|PRIMARY KEY|NO|NO
--= pointing_note_fkey|FOREIGN KEY|NO|NO
SELECT constraint_name FROM information_schema.table_constraints WHERE table_name = 'account' AND constraint_type = 'CHECK' AND constraint_name = 'checked';
--= checked
SELECT constraint_schema, constraint_name, unique_constraint_schema, unique_constraint_name, match_option, update_rule, delete_rule FROM information_schema.referential_constraints ORDER BY 2;
--= own|entry_account_fkey|public|account_pkey|FULL|CASCADE|SET NULL
--= public|pointing_note_fkey|||NONE|NO ACTION|NO ACTION
SELECT constraint_name, table_name, column_name, ordinal_position FROM information_schema.key_column_usage WHERE table_name IN ('account', 'entry', 'pointing') ORDER BY 1, 4;
--= account_name_code_key|account|name|1
--= account_name_code_key|account|code|2
--= account_pkey|account|id|1
--= entry_account_fkey|entry|account|1
--= entry_pkey|entry|id|1
--= pointing_note_fkey|pointing|note|1
SELECT table_schema, table_name, column_name, constraint_name FROM information_schema.constraint_column_usage WHERE table_name IN ('account', 'entry') ORDER BY 4, 3;
--= public|account|code|account_name_code_key
--= public|account|name|account_name_code_key
--= public|account|id|account_pkey
--= public|account|ratio|checked
--= public|account|small|checked
--= public|account|id|entry_account_fkey
--= own|entry|id|entry_pkey
--= own|entry|note|pointing_note_fkey
SELECT sequence_schema, sequence_name FROM information_schema.sequences ORDER BY 2;
--= public|counted
--= own|entry_id_seq
SELECT table_name FROM information_schema.views WHERE table_schema = 'public' ORDER BY 1;
--= seen
SELECT routine_name FROM information_schema.routines WHERE routine_schema = 'public' AND routine_name IN ('touched', 'acted') ORDER BY 1;
--= acted
--= touched
SELECT schema_name FROM information_schema.schemata WHERE schema_name IN ('own', 'nope') ORDER BY 1;
--= own
SELECT trigger_name, event_object_table FROM information_schema.triggers WHERE event_object_table IN ('account', 'seen', 'years', 'years_1') ORDER BY 1, 2;
--= both_ways|account
--= both_ways|account
--= instead|seen
--= of_parts|years
--= of_parts|years_1
SELECT relname, relkind FROM pg_class WHERE relname IN ('account', 'account_pkey', 'seen', 'kept_view', 'kept_id', 'counted', 'account_id_seq', 'years', 'years_1', 'years_v', 'years_1_v_idx', 'place', 'entry') ORDER BY 1;
--= account|r
--= account_id_seq|S
--= account_pkey|i
--= counted|S
--= entry|r
--= kept_id|i
--= kept_view|m
--= place|c
--= seen|v
--= years|p
--= years_1|r
--= years_1_v_idx|i
--= years_v|I
SELECT a.attname, a.attnum, a.attnotnull FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relname = 'account' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum;
--= id|1|t
--= name|2|t
--= code|3|f
--= letter|4|f
--= tags|5|f
--= feeling|6|f
--= nick|7|f
--= sum|8|f
--= whole|9|f
--= twice|10|f
--= made|12|f
--= day|13|f
--= flags|14|f
--= small|15|f
--= ratio|16|f
--= part|17|f
SELECT count(*) FROM pg_attribute WHERE attrelid = 'account'::regclass AND attnum > 0;
--= 17
SELECT attname FROM pg_attribute WHERE attrelid = 'account'::regclass AND attnum < 0 ORDER BY attnum;
--= tableoid
--= cmax
--= xmax
--= cmin
--= xmin
--= ctid
SELECT attname FROM pg_attribute WHERE attrelid = 'kept_id'::regclass ORDER BY attnum;
--= id
SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relname = 'place' ORDER BY a.attnum;
--= street
--= number
SELECT conname, contype, convalidated, condeferrable, condeferred, confdeltype, confupdtype, confmatchtype, conkey[1] FROM pg_constraint WHERE conname IN ('account_pkey', 'account_name_code_key', 'checked', 'kept', 'entry_account_fkey', 'short_filled') ORDER BY 1;
--= account_name_code_key|u|t|t|t| | | |2
--= account_pkey|p|t|f|f| | | |1
--= checked|c|t|f|f| | | |15
--= entry_account_fkey|f|t|f|f|n|c|f|2
--= kept|x|t|f|f| | | |13
--= short_filled|c|t|f|f| | | |
SELECT conname FROM pg_constraint WHERE conrelid = 'account'::regclass ORDER BY 1;
--= account_name_code_key
--= account_pkey
--= checked
--= kept
SELECT typname, typtype FROM pg_type WHERE typname IN ('mood', 'place', 'span', 'short', 'amount') ORDER BY 1;
--= amount|d
--= mood|e
--= place|c
--= short|d
--= span|r
SELECT count(*) FROM pg_type WHERE typname IN ('account', '_mood', 'seen', '_account', 'entry');
--= 5
SELECT e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = 'mood' ORDER BY e.enumsortorder;
--= sad
--= ok
SELECT tablename, indexname FROM pg_indexes WHERE schemaname IN ('public', 'own') ORDER BY 2;
--= account|account_name_code_key
--= account|account_pkey
--= entry|entry_note
--= entry|entry_pkey
--= account|kept
--= kept_view|kept_id
--= years_1|years_1_v_idx
--= years|years_v
--= years|years_y
SELECT c.relname, i.indisunique, i.indisprimary, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname IN ('account_pkey', 'entry_note', 'years_y', 'years_v', 'kept_id') ORDER BY 1;
--= account_pkey|t|t|t
--= entry_note|t|f|t
--= kept_id|t|f|t
--= years_v|f|f|t
--= years_y|f|f|f
SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgname IN ('both_ways', 'emptied', 'instead', 'of_parts') ORDER BY 1;
--= both_ways
--= emptied
--= instead
--= of_parts
--= of_parts
SELECT count(*) FROM pg_trigger WHERE tgrelid = 'account'::regclass AND NOT tgisinternal;
--= 2
SELECT tablename FROM pg_tables WHERE schemaname IN ('public', 'own') ORDER BY 1;
--= account
--= entry
--= pointing
--= years
--= years_1
SELECT viewname FROM pg_views WHERE schemaname = 'public' ORDER BY 1;
--= seen
SELECT matviewname FROM pg_matviews ORDER BY 1;
--= kept_view
SELECT schemaname, sequencename FROM pg_sequences ORDER BY 2;
--= public|account_id_seq
--= public|counted
--= own|entry_id_seq
SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'years'::regclass ORDER BY 1;
--= years_1
SELECT proname FROM pg_proc WHERE proname IN ('touched', 'acted') ORDER BY 1;
--= acted
--= touched
SELECT nspname FROM pg_namespace WHERE nspname = 'own';
--= own
SELECT extname FROM pg_extension ORDER BY 1;
--= plpgsql
SELECT trigger_name, event_manipulation FROM information_schema.triggers WHERE trigger_schema = 'public' AND event_object_table = 'account' ORDER BY 1, 2;
--= both_ways|INSERT
--= both_ways|UPDATE
SELECT typname, typtype FROM pg_type WHERE typname IN ('span', '_span', 'span_multirange', '_span_multirange') ORDER BY 1;
--= _span|b
--= _span_multirange|b
--= span|r
--= span_multirange|m
SELECT attname, attnum, attisdropped FROM pg_attribute WHERE attrelid = 'account'::regclass AND attnum BETWEEN 10 AND 12 ORDER BY 2;
--= twice|10|f
--= ........pg.dropped.11........|11|t
--= made|12|f
SELECT count(*) FROM pg_trigger WHERE tgrelid = 'own.entry'::regclass;
--= 4
SELECT count(*) FROM pg_trigger WHERE tgrelid = 'account'::regclass;
--= 5
