-- Running upgrade 0001 -> 0002

-- by hand: revisions/0002_names.upgrade.sql

ALTER TABLE users ADD COLUMN first TEXT;

-- What stands before the first blank.
UPDATE users SET first = substr(name, 1, instr(name || ' ', ' ') - 1);

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

UPDATE users SET name = 'a';

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0003 -> 0002

-- nothing to do, by hand: revisions/0003_note.downgrade.sql

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0003';

-- Running downgrade 0002 -> 0001

ALTER TABLE users DROP COLUMN first;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

3 revisions, 1 head: no errors
