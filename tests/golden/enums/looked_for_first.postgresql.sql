BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE kind AS ENUM ('one', 'two');

CREATE TABLE word (
    id SERIAL NOT NULL, 
    kind kind, 
    PRIMARY KEY (id)
);

CREATE TYPE kind_of_word AS ENUM ('x');

DROP TYPE kind_of_word;

CREATE TYPE kind_of_word AS ENUM ('x');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE word;

DROP TYPE kind_of_word;

DROP TYPE kind;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

