-- Running downgrade aaaa -> 

DROP TABLE of_packages;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

