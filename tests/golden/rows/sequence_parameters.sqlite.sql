-- Running downgrade a1 -> 

DROP TABLE word;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

