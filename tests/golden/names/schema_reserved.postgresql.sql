BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE "order".t (
    a INTEGER NOT NULL
);

CREATE INDEX ix ON "order".t (a);

ALTER TABLE "order".t DROP COLUMN a;

UPDATE t SET a=1;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

DROP INDEX "order".ix;

DROP TABLE "order".t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

