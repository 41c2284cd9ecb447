CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE scripts (name TEXT);

INSERT INTO scripts VALUES ('2_second.sql');

INSERT INTO scripts VALUES ('10_third.sql');

DELETE FROM scripts WHERE name = '2_second.sql';

DELETE FROM scripts WHERE name = '1_first.sql';

DELETE FROM scripts WHERE name = '10_third.sql';

DROP TABLE scripts;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

