BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> enum_of_a_tuple

ALTER TABLE t ADD COLUMN a age;

-- unhashable type: 'list';

ALTER TABLE t ADD COLUMN b axis NOT NULL;

INSERT INTO alembic_version (version_num) VALUES ('enum_of_a_tuple') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade enum_of_a_tuple -> 

ALTER TABLE t RENAME a TO d;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'enum_of_a_tuple';

COMMIT;

