BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TYPE job_state AS ENUM ('new', 'done');

CREATE TABLE jobs (
    id SERIAL NOT NULL, 
    state job_state NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TYPE job_kind AS ENUM ('a', 'b');

ALTER TABLE jobs DROP CONSTRAINT jobs_pkey;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE jobs;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

