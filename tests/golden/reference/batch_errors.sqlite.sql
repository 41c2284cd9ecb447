CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'This operation cannot proceed in --sql mode; bat';

CREATE TABLE t (
    id INTEGER, 
    CONSTRAINT uq_t UNIQUE (id)
);

CREATE TABLE _alembic_tmp_t (
    id INTEGER
);

INSERT INTO _alembic_tmp_t (id) SELECT t.id 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

SELECT 'No support for ALTER of const';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

