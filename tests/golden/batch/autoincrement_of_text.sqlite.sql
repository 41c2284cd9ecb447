CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE t (
    id CHAR(32) NOT NULL, 
    a TEXT NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE _alembic_tmp_t (
    id CHAR(32) NOT NULL, 
    a TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t (id, a) SELECT t.id, t.a 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

