BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

ALTER TABLE t ALTER COLUMN b TYPE VARCHAR(9);

ALTER TABLE t ADD COLUMN c INTEGER;

CREATE INDEX ix_c ON t (c);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

CREATE TABLE _alembic_tmp_t (
    id SERIAL NOT NULL, 
    a INTEGER, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_t (id, a) SELECT t.id, t.a 
FROM t;

DROP TABLE t;

ALTER TABLE _alembic_tmp_t RENAME TO t;

COMMENT ON TABLE t IS 'commented';

COMMENT ON TABLE t IS NULL;

COMMENT ON COLUMN t.b IS 'said';

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

