CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE acct (
    id INTEGER NOT NULL, 
    name VARCHAR(50) NOT NULL, 
    "on" DATE, 
    PRIMARY KEY (id)
);

INSERT INTO acct (id, name, "on") VALUES (1, 'A', '2010-10-05');

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

DROP TABLE acct;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

