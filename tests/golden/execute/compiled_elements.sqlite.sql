CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE "Reading" (
    id INTEGER NOT NULL, 
    low INTEGER, 
    high INTEGER, 
    note VARCHAR(20), 
    air NUMERIC(5, 2), 
    at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
    PRIMARY KEY (id)
);

CREATE VIEW "Hot" AS
    SELECT "Reading".id 
FROM "Reading" 
WHERE "Reading".note = 'a:b';

ALTER TABLE "Reading" ADD COLUMN changed DATETIME DEFAULT CURRENT_TIMESTAMP;

UPDATE "Reading" SET high=max("Reading".low, "Reading".high, 7);

INSERT INTO "Reading" (SELECT "Reading".id, "Reading".low 
FROM "Reading" 
WHERE "Reading".high > 3);

-- True True;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP VIEW "Old";

DROP VIEW "Hot";

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

