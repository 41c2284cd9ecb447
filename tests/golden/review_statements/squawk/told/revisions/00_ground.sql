-- id: ground
-- message: ground

-- sqlgen:upgrade
CREATE TABLE recipes (id bigint PRIMARY KEY, bar integer NOT NULL);
CREATE TABLE people (id bigint PRIMARY KEY);
CREATE TABLE mails (id bigint PRIMARY KEY, person_id bigint);
CREATE INDEX mails_person ON mails (person_id);
CREATE TABLE dishes (id bigint PRIMARY KEY, seen bigint DEFAULT 0);
CREATE TABLE guests (id bigint PRIMARY KEY);
CREATE TABLE purses (id bigint NOT NULL);
CREATE DOMAIN amount AS numeric;
CREATE TABLE bills (id bigint PRIMARY KEY, due amount);
CREATE TABLE visits (id bigint PRIMARY KEY, mail text);
CREATE TABLE shirts (id bigint PRIMARY KEY, size text);
CREATE TABLE boats (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE ghosts (id bigint PRIMARY KEY);
CREATE TABLE gauges (id bigint PRIMARY KEY, a integer);
CREATE TABLE trunks (id bigint PRIMARY KEY);
CREATE TABLE twigs (id bigint PRIMARY KEY, trunk_id bigint REFERENCES trunks (id));
CREATE INDEX twigs_trunk ON twigs (trunk_id);
CREATE TABLE towns (id bigint PRIMARY KEY, n integer);
CREATE TABLE purchases (id bigint PRIMARY KEY, balance integer);
CREATE TABLE dealers (id bigint PRIMARY KEY, code integer);
CREATE TABLE heaps (id bigint PRIMARY KEY);
CREATE TABLE rocks (id bigint PRIMARY KEY);
CREATE TABLE songs (id bigint PRIMARY KEY, name text);
CREATE TABLE stars (id bigint PRIMARY KEY);
CREATE TABLE doors (id bigint PRIMARY KEY, mail text);
CREATE TABLE gates (id bigint PRIMARY KEY, mail text);
CREATE INDEX gates_mail ON gates (mail);
CREATE TABLE days (day date NOT NULL, PRIMARY KEY (day)) PARTITION BY RANGE (day);
CREATE TABLE days_old PARTITION OF days FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE lists (id bigint PRIMARY KEY, n integer);
CREATE INDEX lists_n ON lists (n);
CREATE TYPE paper_status AS ENUM ('draft', 'approved');
CREATE TABLE locks (id bigint PRIMARY KEY);
CREATE TABLE clocks (id bigint PRIMARY KEY, n integer);
CREATE TABLE trains (id bigint PRIMARY KEY, n integer);
