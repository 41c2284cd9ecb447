CREATE TABLE things (id serial PRIMARY KEY, a integer, b text, c varchar(20), d jsonb, e integer[], gone timestamptz, live boolean,
  EXCLUDE USING btree (a WITH =));
CREATE INDEX ix_a ON things (a);
CREATE UNIQUE INDEX "ix Both" ON things (a DESC, b ASC NULLS FIRST);
CREATE INDEX ix_sorted ON things (a DESC NULLS LAST, b DESC);
CREATE INDEX ix_lower ON things (lower(b), a);
CREATE INDEX ix_partial ON things (a) WHERE gone IS NULL;
CREATE INDEX ix_live ON things (a) WHERE live;
CREATE INDEX ix_gin ON things USING gin (d);
CREATE INDEX ix_gin_path ON things USING gin (d jsonb_path_ops);
CREATE INDEX ix_pattern ON things (b text_pattern_ops, c varchar_pattern_ops);
CREATE INDEX ix_default_class ON things (b text_ops);
CREATE INDEX ix_covering ON things (a) INCLUDE (b, c) WITH (fillfactor=70);
CREATE UNIQUE INDEX ix_nulls ON things (c) NULLS NOT DISTINCT;
CREATE INDEX ix_hash ON things USING hash (b);
CREATE INDEX ON things (a, b);
