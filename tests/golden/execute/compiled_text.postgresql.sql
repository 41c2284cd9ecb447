BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE VIEW boxes AS SELECT "Box".id 
FROM "Box" 
WHERE "Box".name LIKE 'a%';

CREATE TABLE copy AS SELECT "Box".id 
FROM "Box" 
WHERE "Box".name LIKE 'a%';

CREATE TABLE "Box" (
    id SERIAL NOT NULL, 
    name VARCHAR(9), 
    PRIMARY KEY (id)
)

 /* made */;

CREATE INDEX ix_box ON "Box" (name);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

UPDATE "Box" SET name='x';

DELETE FROM "Box" WHERE "Box".id = 1;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

