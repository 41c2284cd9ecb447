-- Running upgrade 0001 -> 0002

-- by hand: [overrides."0002"]

ALTER TABLE users ADD COLUMN first TEXT;

UPDATE users SET first = '\\' || name;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running downgrade 0002 -> 0001

-- nothing to do, by hand: [overrides."0002"]

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

