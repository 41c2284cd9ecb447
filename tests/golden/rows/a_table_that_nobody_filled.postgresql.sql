BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE jobs (
    id SERIAL NOT NULL, 
    state VARCHAR(10), 
    PRIMARY KEY (id)
);

CREATE TABLE users (
    id SERIAL NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

UPDATE jobs SET state = upper(state);

INSERT INTO jobs (id, state) VALUES (0, 'none');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE users;

DROP TABLE jobs;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

