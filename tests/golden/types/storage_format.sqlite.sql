-- Running downgrade a1 -> 

DELETE FROM t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

