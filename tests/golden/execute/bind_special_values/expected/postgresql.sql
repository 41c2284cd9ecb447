BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

UPDATE t SET a = 'Infinity'::float8;

UPDATE t SET a = '-Infinity'::float8;

UPDATE t SET a = 'NaN'::float8;

UPDATE t SET a = 'NaN'::numeric;

UPDATE t SET a = '-Infinity'::numeric;

UPDATE t SET a = 1e+300;

UPDATE t SET a = -0.0;

UPDATE t SET b = ARRAY[1, NULL, 2];

UPDATE t SET b = '{}';

UPDATE t SET b = ARRAY['it''s', 'b'];

UPDATE t SET b = ARRAY[ARRAY[1], ARRAY[2]];

DELETE FROM t WHERE a IN (1, 2);

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

