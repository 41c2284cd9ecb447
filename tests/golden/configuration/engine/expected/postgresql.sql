BEGIN;

-- Running downgrade a -> 

DROP TABLE two;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a';

COMMIT;

