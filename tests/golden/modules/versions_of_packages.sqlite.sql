CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

-- True <Version('1.0b2')> 1.0a2 1.0.post1;

-- True True;

-- 2 0 True;

-- Invalid version: "one";

-- 1, 0, 1.10, 1!2a1, 2.post0, 1+ab.c, none a-b-c;

-- x Secret("**********") ["a", "b"] False;

-- True;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

