-- Running downgrade aaaa -> 

DROP TABLE t;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

