BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "naïve".t (
    a INTEGER NOT NULL
);

CREATE INDEX ix ON "naïve".t (a);

ALTER TABLE "naïve".t DROP COLUMN a;

UPDATE t SET a=1;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP INDEX "naïve".ix;

DROP TABLE "naïve".t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

