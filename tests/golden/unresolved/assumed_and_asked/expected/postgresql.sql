BEGIN;

-- Running upgrade 0001 -> 0002

-- assumed: the upgrade of revision 0002 is done (revisions/0002_names.py)
DO $sqlgen$
BEGIN
  IF NOT coalesce(to_regclass('pets') IS NOT NULL, false) THEN
    RAISE EXCEPTION USING MESSAGE = 'revision 0002 is assumed to be done, and pets is not there';
  END IF;
END
$sqlgen$;
DO $sqlgen$
BEGIN
  IF NOT coalesce(EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('users') AND attname = 'first' AND NOT attisdropped), false) THEN
    RAISE EXCEPTION USING MESSAGE = 'revision 0002 is assumed to be done, and first of users is not there';
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

CREATE INDEX ix_id ON users (id);

CREATE INDEX ix_name ON users (name);

CREATE INDEX ix_first ON users (first);

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

COMMIT;

