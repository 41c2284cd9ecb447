BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE people (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    PRIMARY KEY (id)
);

INSERT INTO people (id, name) VALUES (1, 'Ada');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

-- Running upgrade a1 -> b2

INSERT INTO people (id, name) VALUES (2, 'O''Hara \ Co');

UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';

COMMIT;

BEGIN;

-- Running upgrade a1 -> b2

INSERT INTO people (id, name) VALUES (NULL, NULL);

UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';

COMMIT;

