BEGIN;

-- Running upgrade 0001 -> 0002

-- by hand: revisions/0002_names.upgrade.postgresql.sql

-- Large: in steps of its own.
ALTER TABLE users ADD COLUMN first TEXT;

COMMIT;

UPDATE users SET first = split_part(name, ' ', 1);

BEGIN;

ALTER TABLE users ALTER COLUMN first SET NOT NULL;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

UPDATE users SET name = 'a';

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

COMMIT;

BEGIN;

-- Running downgrade 0003 -> 0002

-- nothing to do, by hand: revisions/0003_note.downgrade.sql

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0003';

-- Running downgrade 0002 -> 0001

ALTER TABLE users DROP COLUMN first;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

COMMIT;

3 revisions, 1 head: no errors
