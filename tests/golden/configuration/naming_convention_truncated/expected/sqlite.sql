-- Running upgrade aaaa -> bbbb

ALTER TABLE account ADD COLUMN size INTEGER;

UPDATE alembic_version SET version_num='bbbb' WHERE alembic_version.version_num = 'aaaa';

-- Running downgrade bbbb -> aaaa

ALTER TABLE account DROP COLUMN size;

UPDATE alembic_version SET version_num='aaaa' WHERE alembic_version.version_num = 'bbbb';

-- Running downgrade aaaa -> 

DROP TABLE account;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

