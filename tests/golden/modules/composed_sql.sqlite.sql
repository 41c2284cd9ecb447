CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT MAX(id) FROM "shop"."users";

SELECT MAX(id) FROM "shop"."odd ""name""";

INSERT INTO "users" ("id", "name") VALUES (1, 'it''s');

SELECT NULL,  -2, true;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

