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

INSERT INTO word (id, name) VALUES (1, 'one');

INSERT INTO word (id, name) VALUES (2, 'two');

SELECT 'word 2';

SELECT 'one';

DELETE FROM word WHERE word.id = 1;

SELECT 'left: 1';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE word;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

