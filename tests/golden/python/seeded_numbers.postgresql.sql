BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

INSERT INTO agents (name) VALUES ('bold-15');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

UPDATE agents SET rank = 0.8566791578464442;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

