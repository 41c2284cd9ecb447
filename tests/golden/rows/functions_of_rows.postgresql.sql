BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s fine');

ALTER TYPE mood ADD VALUE 'happy' AFTER 'ok';

CREATE TABLE people (
    id SERIAL NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO people (name) SELECT 'p' || n FROM generate_series(1, 3) AS n;

-- done;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

