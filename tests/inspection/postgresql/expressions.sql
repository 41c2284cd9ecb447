CREATE TABLE items (
  id integer PRIMARY KEY, name varchar(50), code char(3), note text, price numeric(8,2), ratio double precision, big bigint,
  made timestamptz, day date, flag boolean, tags text[],
  low text GENERATED ALWAYS AS (lower(name)) STORED,
  kind varchar(9) DEFAULT CASE WHEN true THEN 'p' ELSE 'q' END,
  CONSTRAINT ck_a CHECK (price > 0 AND ratio >= 1 OR flag), CONSTRAINT ck_b CHECK (name IN ('a', 'b')),
  CONSTRAINT ck_c CHECK (length(name) > 3), CONSTRAINT ck_d CHECK (big BETWEEN 1 AND 5),
  CONSTRAINT ck_e CHECK ((big + 1) * 2 > (id - 1)), CONSTRAINT ck_f CHECK (coalesce(note, 'x') <> name),
  CONSTRAINT ck_g CHECK (NOT (flag IS TRUE)), CONSTRAINT ck_h CHECK (note LIKE 'x%' AND code = 'abc'),
  CONSTRAINT ck_i CHECK (day > '2020-01-02')
);
CREATE INDEX ix_low ON items (lower(name), (note || 'x'), (big + 1));
CREATE INDEX ix_where ON items (id) WHERE name = 'x' AND price > 1;
CREATE TABLE retyped (id integer, n double precision DEFAULT 1, t varchar(10) DEFAULT 'x', CONSTRAINT ck_n CHECK (n > 0));
CREATE INDEX ix_n ON retyped (id) WHERE n > 0;
ALTER TABLE retyped ALTER COLUMN n TYPE numeric, ALTER COLUMN t TYPE text;
