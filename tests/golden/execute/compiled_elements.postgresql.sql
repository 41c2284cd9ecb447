BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE "Reading" (
    id SERIAL NOT NULL, 
    low INTEGER, 
    high INTEGER, 
    note VARCHAR(20), 
    air NUMERIC(5, 2), 
    at TIMESTAMP WITHOUT TIME ZONE DEFAULT timezone('utc', now()) NOT NULL, 
    PRIMARY KEY (id)
);

CREATE VIEW "Hot" AS
    SELECT "Reading".id 
FROM "Reading" 
WHERE "Reading".note = 'a:b';

ALTER TABLE "Reading" ADD COLUMN changed TIMESTAMP WITHOUT TIME ZONE DEFAULT timezone('utc', now());

UPDATE "Reading" SET high=greatest("Reading".low, "Reading".high, 7);

INSERT INTO "Reading" (SELECT "Reading".id, "Reading".low 
FROM "Reading" 
WHERE "Reading".high > 3);

-- True True;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP VIEW "Old";

DROP VIEW IF EXISTS "Hot";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

