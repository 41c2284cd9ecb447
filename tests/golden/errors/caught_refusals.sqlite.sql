CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE made (
    x INTEGER
);

ALTER TABLE gone ADD COLUMN x INTEGER;

ALTER TABLE lost ADD COLUMN x INTEGER;

ALTER TABLE made ADD COLUMN y INTEGER;

DROP TABLE IF EXISTS lost;

ALTER TABLE wanted ADD COLUMN y INTEGER;

CREATE TABLE other (x INTEGER);

ALTER TABLE other DROP COLUMN x;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE made;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

