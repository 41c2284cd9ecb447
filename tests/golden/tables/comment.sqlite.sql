CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    a INTEGER NOT NULL, 
    PRIMARY KEY (a)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

