CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> arrays01

UPDATE "plan" SET id=0 WHERE 5 = ANY ("plan".scores);

UPDATE "plan" SET id=0 WHERE 5 != ANY ("plan".scores);

UPDATE "plan" SET id=0 WHERE 7 < ALL ("plan".scores);

UPDATE "plan" SET id=0 WHERE "plan".id >= ANY ("plan".scores);

UPDATE "plan" SET id=0 WHERE NOT (5 > ANY ("plan".scores));

UPDATE "plan" SET id=0 WHERE 'b%' LIKE ANY ("plan".tags);

UPDATE "plan" SET id=0 WHERE 4 = ANY ("plan".scores);

UPDATE "plan" SET id=0 WHERE 6 > ALL ("plan".scores);

UPDATE "plan" SET id=0 WHERE "plan".id IN (1, 2);

UPDATE "plan" SET id=0 WHERE "plan".id NOT BETWEEN 1 AND 2;

UPDATE "plan" SET id=0 WHERE "plan".flags & 4 = ~"plan".id;

UPDATE "plan" SET id=0 WHERE "plan".tags @@ 'x';

UPDATE "plan" SET id=0 WHERE "plan".id IN (VALUES (1), (2));

UPDATE "plan" SET id=0 WHERE ("plan".id NOT IN (VALUES (1), (2)));

SELECT "plan".id 
FROM "plan" ORDER BY "plan".id DESC;

INSERT INTO alembic_version (version_num) VALUES ('arrays01') RETURNING version_num;

-- Running downgrade arrays01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'arrays01';

