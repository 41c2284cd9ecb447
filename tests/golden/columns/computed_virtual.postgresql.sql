BEGIN;

-- Running downgrade aaaa -> 

ALTER TABLE t DROP COLUMN a;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

