BEGIN;

-- Running upgrade 0001 -> 0002

-- assumed: users has no rows
DO $sqlgen$
BEGIN
  IF to_regclass('users') IS NOT NULL THEN
    IF NOT coalesce(NOT EXISTS (SELECT 1 FROM users), false) THEN
      RAISE EXCEPTION USING MESSAGE = 'nothing done: this script is for a database without rows in users';
    END IF;
  END IF;
END
$sqlgen$;

ALTER TABLE users ADD COLUMN first TEXT;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

ALTER TABLE users ADD COLUMN last TEXT;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

COMMIT;

BEGIN;

-- Running upgrade 0001 -> 0002

-- assumed: the upgrade of revision 0002 is done (revisions/0002_names.py)
DO $sqlgen$
BEGIN
  IF NOT coalesce(EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('users') AND attname = 'first' AND NOT attisdropped), false) THEN
    RAISE EXCEPTION USING MESSAGE = 'revision 0002 is assumed to be done, and first of users is not there';
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

ALTER TABLE users ADD COLUMN last TEXT;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

COMMIT;

BEGIN;

-- Running downgrade 0004 -> 0003

-- assumed: the downgrade of revision 0004 is done (revisions/0004_seen.py)
DO $sqlgen$
BEGIN
  IF NOT coalesce(NOT (to_regclass('"Seen"') IS NOT NULL), false) THEN
    RAISE EXCEPTION USING MESSAGE = 'revision 0004 is assumed to be done, and "Seen" is there';
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0004';

-- Running downgrade 0003 -> 0002

-- assumed: the downgrade of revision 0003 is done (revisions/0003_more.py)
DO $sqlgen$
BEGIN
  IF NOT coalesce(NOT (EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('users') AND attname = 'last' AND NOT attisdropped)), false) THEN
    RAISE EXCEPTION USING MESSAGE = 'revision 0003 is assumed to be done, and last of users is there';
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0003';

COMMIT;

BEGIN;

-- Running upgrade 0003 -> 0004

-- assumed: the upgrade of revision 0004 is done (revisions/0004_seen.py)
DO $sqlgen$
BEGIN
  IF NOT coalesce(to_regclass('"Seen"') IS NOT NULL, false) THEN
    RAISE EXCEPTION USING MESSAGE = 'revision 0004 is assumed to be done, and "Seen" is not there';
  END IF;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

COMMIT;

BEGIN;

-- Running upgrade 0003 -> 0004

-- assumed: users has no rows
DO $sqlgen$
BEGIN
  IF to_regclass('users') IS NOT NULL THEN
    IF NOT coalesce(NOT EXISTS (SELECT 1 FROM users), false) THEN
      RAISE EXCEPTION USING MESSAGE = 'nothing done: this script is for a database without rows in users';
    END IF;
  END IF;
END
$sqlgen$;

-- assumed: visits has no rows
DO $sqlgen$
BEGIN
  IF to_regclass('visits') IS NOT NULL THEN
    IF NOT coalesce(NOT EXISTS (SELECT 1 FROM visits), false) THEN
      RAISE EXCEPTION USING MESSAGE = 'nothing done: this script is for a database without rows in visits';
    END IF;
  END IF;
END
$sqlgen$;

-- assumed: app.orders has no rows
DO $sqlgen$
BEGIN
  IF to_regclass('app.orders') IS NOT NULL THEN
    IF NOT coalesce(NOT EXISTS (SELECT 1 FROM app.orders), false) THEN
      RAISE EXCEPTION USING MESSAGE = 'nothing done: this script is for a database without rows in app.orders';
    END IF;
  END IF;
END
$sqlgen$;

CREATE TABLE "Seen" (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_seen ON "Seen" (id);

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

COMMIT;

BEGIN;

-- Running upgrade 0004 -> 0005

-- assumed: the upgrade of revision 0005 is done (revisions/0005_rows.py); nothing in the schema tells

UPDATE alembic_version SET version_num='0005' WHERE alembic_version.version_num = '0004';

COMMIT;

