BEGIN;

-- Running downgrade edges01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'edges01';

COMMIT;

