BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE word (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

INSERT INTO word (id, name) VALUES (1, 'a%b');

INSERT INTO word (id, name) VALUES (2, 'it''s');

INSERT INTO word (id, name) VALUES (3, NULL);

SELECT 'tuple: 2';

UPDATE word SET name = 'x' WHERE id = ANY(ARRAY[1, 2]);

UPDATE word SET name = 'y' WHERE id = ANY('{}');

DELETE FROM word WHERE id IN (1, 2);

DELETE FROM word WHERE id IN (3);

SELECT 'expanded: 0';

UPDATE word SET name='z' WHERE word.id IN (5, 6);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE word;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

