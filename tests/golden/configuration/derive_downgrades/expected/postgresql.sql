BEGIN;

-- Running downgrade 0003 -> 0002

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0003';

-- Running downgrade 0002 -> 0001

ALTER TABLE sorts RENAME TO kinds;

ALTER TABLE kinds DROP COLUMN size;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP INDEX ix_kinds_name;

DROP TABLE kinds;

DROP TYPE kind_name;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

