DROP SCHEMA IF EXISTS fixture CASCADE;
DROP SCHEMA IF EXISTS elsewhere CASCADE;
DROP ACCESS METHOD IF EXISTS pile CASCADE;
CREATE SCHEMA fixture;
SET search_path = fixture;
CREATE TABLE referenced (id integer PRIMARY KEY);
CREATE TABLE source (id integer NOT NULL, n integer);
CREATE TABLE subject (
  id integer NOT NULL, n integer, code varchar(10), label text, referenced_id integer
);
CREATE INDEX index ON subject (code);
CREATE TABLE parent (id integer NOT NULL, n integer) PARTITION BY RANGE (id);
CREATE TABLE child PARTITION OF parent FOR VALUES FROM (0) TO (100);
CREATE TABLE others PARTITION OF parent DEFAULT;
CREATE TABLE joining (id integer NOT NULL, n integer);
CREATE SEQUENCE counter;
INSERT INTO referenced SELECT generate_series(1, 10);
INSERT INTO source SELECT i, i FROM generate_series(1, 10) AS i;
INSERT INTO subject SELECT i, i, 'code ' || i, 'label', i FROM generate_series(1, 10) AS i;
INSERT INTO parent SELECT i, i FROM generate_series(1, 10) AS i;
INSERT INTO parent SELECT i, i FROM generate_series(1000, 1010) AS i;
INSERT INTO joining SELECT i, i FROM generate_series(100, 110) AS i;
CREATE MATERIALIZED VIEW kept AS SELECT id FROM source;
CREATE UNIQUE INDEX kept_id ON kept (id);
