CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    id INTEGER NOT NULL, 
    a INTEGER, 
    PRIMARY KEY (id)
);

CREATE TABLE u (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE v (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

ALTER TABLE t ADD COLUMN b INTEGER;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

ALTER TABLE t ALTER COLUMN a SET NOT NULL;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

