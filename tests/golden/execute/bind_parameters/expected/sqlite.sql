CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE notes (
    id INTEGER NOT NULL, 
    title VARCHAR(50), 
    body JSON, 
    price NUMERIC(10, 2), 
    done BOOLEAN, 
    raw BLOB, 
    day DATE, 
    at DATETIME, 
    "key" CHAR(32), 
    mood VARCHAR(5), 
    level INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO notes (id, title, body, price, done, raw, day, at, "key", mood, level) VALUES (1, 'it''s a C:\path %s :x', '{"a": [1, null, "\u00fc"]}', 12.50, 1, X'615C6200FF', '2020-01-02', '2020-01-02 03:04:05.000006', '00000000000000000000000000000005', 'sad', 2);

INSERT INTO notes (id, title) VALUES (2, NULL);

INSERT INTO notes (id, title) VALUES (3, 'x');

INSERT INTO notes (id, title, done) VALUES (4, 'a:b', 0);

INSERT INTO notes (id, title, done) VALUES (5, '\', NULL);

UPDATE notes SET level = 3 WHERE id = 4;

UPDATE notes SET title='two' WHERE notes.id = 2;

UPDATE notes SET title='three' WHERE notes.id = 3;

UPDATE notes SET title='five', price=5 WHERE notes.id = 5;

DELETE FROM notes WHERE notes.title IN ('a', 'b');

DELETE FROM notes WHERE EXISTS (SELECT n.id 
FROM notes AS n 
WHERE n.id = 99);

UPDATE notes SET at = '2021-01-02 03:04:00', day = '2021-01-01' WHERE id = 3;

UPDATE notes SET level=9 WHERE id = 2;

UPDATE notes SET title = 'it''s', level = 7 % 4 WHERE id IN (1, 2) AND title <> '?';

UPDATE notes SET title = 'n\n' WHERE id = 3;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running upgrade 0001 -> 0002

CREATE TABLE tags (
    id INTEGER NOT NULL, 
    name VARCHAR(30), 
    kind VARCHAR(10), 
    rank INTEGER, 
    seen INTEGER, 
    size FLOAT, 
    PRIMARY KEY (id)
);

INSERT INTO tags (id, name, kind, rank, seen) VALUES (1, 'ONE', 'plain', 7, 3);

INSERT INTO tags (id, name, kind, rank, seen) VALUES (2, 'TWO', 'plain', 7, 3);

INSERT INTO tags (id, name, kind, rank, seen) VALUES (3, 'THREE', 'own', 7, 3);

INSERT INTO tags (id, name, kind, rank, seen) VALUES (4, 'FOUR', 'plain', 7, 3);

INSERT INTO tags (id, name, kind, rank, seen) VALUES (5, 'FIVE', 'plain', 7, 3);

INSERT INTO tags (id, name, kind, rank, seen) VALUES (6, 'SIX', 'plain', 7, 3), (7, 'SEVEN', 'plain', 7, 3);

UPDATE tags SET name='ZWEI', seen=4 WHERE tags.name = 'TWO';

INSERT INTO tags (id, name, kind, rank, seen) VALUES (8, 'EIGHT', 'given', 7, 3);

INSERT INTO tags (id, name, kind, rank, seen) VALUES (9, lower('N'), 'plain', 12, 3);

UPDATE tags SET size = 1.5 WHERE id = 1;

DELETE FROM tags WHERE tags.id = 6;

DELETE FROM tags WHERE tags.id = 7;

UPDATE tags SET seen=100 WHERE tags.id = (SELECT max(tags.id) AS max_1 
FROM tags 
WHERE tags.id < 4);

WITH below AS 
(SELECT tags.id AS id 
FROM tags 
WHERE tags.id < 2)
 UPDATE tags SET rank=(tags.rank + 10), seen=4 WHERE tags.id IN (SELECT below.id 
FROM below);

UPDATE tags SET size = 0.25 WHERE id = 5;

UPDATE tags SET kind = 'five' WHERE id = 5;

UPDATE tags SET kind = 'ABC' WHERE id = 4;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

