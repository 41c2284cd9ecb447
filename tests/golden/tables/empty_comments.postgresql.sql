BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE t (
    a INTEGER, 
    b INTEGER
);

COMMENT ON COLUMN t.b IS 'b';

CREATE TABLE u (
    a INTEGER, 
    b INTEGER
);

COMMENT ON TABLE u IS '';

COMMENT ON COLUMN u.a IS '';

COMMENT ON COLUMN u.b IS 'b';

CREATE TABLE v (
    a INTEGER, 
    b INTEGER
);

COMMENT ON TABLE v IS 'v';

COMMENT ON COLUMN v.a IS 'a';

COMMENT ON COLUMN v.b IS '';

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE t ADD COLUMN c INTEGER;

COMMENT ON TABLE t IS '';

COMMENT ON COLUMN t.a IS '';

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

