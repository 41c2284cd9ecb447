CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE t SET a = 9e999;

UPDATE t SET a = -9e999;

UPDATE t SET a = NULL;

UPDATE t SET a = NULL;

UPDATE t SET a = -9e999;

UPDATE t SET a = 1e+300;

UPDATE t SET a = -0.0;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

