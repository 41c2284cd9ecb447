CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

INSERT INTO t (a, b) VALUES (, 1);

INSERT INTO t (a, b) VALUES (, 1), (2, );

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

UPDATE t SET a=, b=1;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

