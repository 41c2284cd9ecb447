-- Running upgrade be20c0ffee02, be30c0ffee03 -> de40c0ffee04

DELETE FROM alembic_version WHERE alembic_version.version_num = 'be20c0ffee02';

UPDATE alembic_version SET version_num='de40c0ffee04' WHERE alembic_version.version_num = 'be30c0ffee03';

