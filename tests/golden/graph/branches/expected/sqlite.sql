CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> ae10c0ffee01

CREATE TABLE t (
    id INTEGER NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('ae10c0ffee01') RETURNING version_num;

-- Running upgrade ae10c0ffee01 -> be30c0ffee03

ALTER TABLE t ADD COLUMN x INTEGER;

UPDATE alembic_version SET version_num='be30c0ffee03' WHERE alembic_version.version_num = 'ae10c0ffee01';

-- Running upgrade ae10c0ffee01 -> be20c0ffee02

ALTER TABLE t ADD COLUMN x INTEGER;

INSERT INTO alembic_version (version_num) VALUES ('be20c0ffee02') RETURNING version_num;

