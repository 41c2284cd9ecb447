BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'postgresql';

CREATE TABLE notes (
    id SERIAL NOT NULL, 
    text VARCHAR(40), 
    PRIMARY KEY (id)
);

INSERT INTO notes (id, text) VALUES (1, 'one');

INSERT INTO notes (id, text) VALUES (2, 'two');

INSERT INTO notes VALUES (4, 'twotwo');

INSERT INTO notes VALUES (3, 'oneone');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE notes;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

