BEGIN;

-- Running downgrade enum_of_a_tuple_made -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'enum_of_a_tuple_made';

COMMIT;

