BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE SEQUENCE seq;

CREATE TABLE b (
    id INTEGER NOT NULL, 
    a_id INTEGER, 
    PRIMARY KEY (id)
);

DROP TABLE b;

DROP SEQUENCE seq;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE b DROP CONSTRAINT fk_late;

DROP TABLE b;

DROP TABLE a;

DROP SEQUENCE seq;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

