CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE word (id INTEGER PRIMARY KEY, name VARCHAR(20));

INSERT INTO word (id, name) VALUES (1, ')'), (2, 'b'), (3, 'c');

SELECT 3;

DELETE FROM word WHERE id IN (SELECT id FROM (SELECT id FROM word WHERE name = 'b')); SELECT 1;

SELECT 2;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE word;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

