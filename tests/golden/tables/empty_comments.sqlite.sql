CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    a INTEGER, 
    b INTEGER
);

CREATE TABLE u (
    a INTEGER, 
    b INTEGER
);

CREATE TABLE v (
    a INTEGER, 
    b INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

ALTER TABLE t ADD COLUMN c INTEGER;

COMMENT ON TABLE t IS '';

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

