CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE SCHEMA app;
CREATE TABLE defaults (
  a integer DEFAULT 1, b integer DEFAULT -1, c varchar(10) DEFAULT 'x', d text DEFAULT '', e boolean DEFAULT false,
  f boolean DEFAULT 't', g timestamptz DEFAULT now(), h timestamp DEFAULT CURRENT_TIMESTAMP, i numeric(5,2) DEFAULT 1.5,
  j jsonb DEFAULT '{}', k uuid DEFAULT gen_random_uuid(), l mood DEFAULT 'ok', m text[] DEFAULT '{}',
  n date DEFAULT CURRENT_DATE, o integer DEFAULT NULL, p text DEFAULT 'it''s', q bigint DEFAULT 5, r text DEFAULT 'a' || 'b',
  s integer DEFAULT (1 + 2) * 3, t varchar(5) DEFAULT 'abc'::text, u interval DEFAULT '1 day',
  v integer GENERATED ALWAYS AS (a * 2) STORED
);
CREATE TABLE app.counted (id serial, n bigserial, other integer DEFAULT nextval('app.counted_id_seq'));
CREATE TABLE checks (
  a integer, b integer, c text, d boolean, e varchar(10),
  CONSTRAINT c1 CHECK (a > b), CONSTRAINT c2 CHECK (d), CONSTRAINT c3 CHECK (c IS NOT NULL), CONSTRAINT c4 CHECK (a <> 0),
  CONSTRAINT c5 CHECK (e IN ('x', 'y')), CONSTRAINT c6 CHECK (NOT d), CONSTRAINT c7 CHECK (length(c) > 3)
);
