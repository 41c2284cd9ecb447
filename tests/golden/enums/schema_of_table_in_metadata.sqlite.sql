CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    a VARCHAR(1)
);

CREATE TABLE s.u (
    a VARCHAR(1)
);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE d.t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

