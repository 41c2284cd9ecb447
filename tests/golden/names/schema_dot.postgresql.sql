BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "dot.ted".t (
    a INTEGER NOT NULL
);

CREATE INDEX ix ON "dot.ted".t (a);

ALTER TABLE dot.ted.t DROP COLUMN a;

UPDATE t SET a=1;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP INDEX "dot.ted".ix;

DROP TABLE "dot.ted".t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

