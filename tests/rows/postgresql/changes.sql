-- Rows as statements change them. What a query gives stands behind it; a query behind --? is not answered.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE people (
    id serial PRIMARY KEY,
    name varchar(20) NOT NULL,
    mood mood DEFAULT 'ok',
    active boolean NOT NULL DEFAULT true,
    score numeric(6,2),
    born date
);
INSERT INTO people (name, score, born) VALUES ('Ann', 1.5, '2000-01-02'), ('Bob', NULL, NULL);
INSERT INTO people (name, mood, active) VALUES ('Cid', 'sad', false);
SELECT id, name, mood, active, score, born FROM people ORDER BY id;
--= 1|Ann|ok|t|1.50|2000-01-02
--= 2|Bob|ok|t||
--= 3|Cid|sad|f||
UPDATE people SET active = false, name = 'Bobby' WHERE name = 'Bob';
SELECT count(*) FROM people WHERE NOT active;
--= 2
DELETE FROM people WHERE mood = 'sad';
SELECT id, name FROM people ORDER BY id;
--= 1|Ann
--= 2|Bobby
INSERT INTO people (name) VALUES ('Dan');
SELECT max(id) FROM people;
--= 4
--? SELECT min(name) FROM people
ALTER TABLE people ADD COLUMN kind text NOT NULL DEFAULT 'plain';
ALTER TABLE people RENAME COLUMN name TO full_name;
SELECT full_name, kind FROM people WHERE id IN (1, 4) ORDER BY id;
--= Ann|plain
--= Dan|plain
--? SELECT full_name FROM people WHERE random() < 0.5
--? SELECT avg(score) FROM people
UPDATE people SET born = current_date WHERE id = 4;
SELECT id FROM people WHERE id = 4;
--= 4
--? SELECT id FROM people WHERE born > '2001-01-01'
TRUNCATE people;
SELECT count(*) FROM people;
--= 0
SELECT avg(score), string_agg(full_name, ',') FROM people;
--= |
SELECT full_name FROM people WHERE full_name ~ 'A.*' ORDER BY random();
INSERT INTO people (full_name) VALUES ('Eve');
SELECT id FROM people;
--= 5
CREATE TABLE copies AS SELECT id, full_name FROM people;
--? SELECT id FROM nowhere_made
