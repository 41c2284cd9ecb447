BEGIN;

-- Running upgrade 0001 -> 0002

-- BY HAND: the upgrade of revision 0002 (revisions/0002_names.py)
--   revisions/0002_names.py:12: what 'the rows' gives here is not known: the rows of "users" are not known: the script does not begin at base, and the rows that the database has by then are not known
-- What is known of it, as far as that line:
--   ALTER TABLE users ADD COLUMN first TEXT;
-- The script stops here unless the table below says that this is done: do it, and in the same
-- transaction CREATE TABLE sqlgen_by_hand_0002 (done integer);
-- A script that begins here: sqlgen upgrade 0001:0004 --unresolved manual
DO $sqlgen$
BEGIN
  IF NOT coalesce(to_regclass('sqlgen_by_hand_0002') IS NOT NULL, false) THEN
    RAISE EXCEPTION USING MESSAGE = 'the upgrade of revision 0002 is to be done by hand: revisions/0002_names.py:12: what ''the rows'' gives here is not known: the rows of "users" are not known: the script does not begin at base, and the rows that the database has by then are not known',
      HINT = 'do it with CREATE TABLE sqlgen_by_hand_0002 (done integer) in the same transaction, then apply the script again, or what ''sqlgen upgrade 0001:0004 --unresolved manual'' writes';
  END IF;
  DROP TABLE sqlgen_by_hand_0002;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

ALTER TABLE users ADD COLUMN last TEXT;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running upgrade 0003 -> 0004

-- BY HAND: the upgrade of revision 0004 (revisions/0004_extra.py)
--   revisions/0004_extra.py:13: what the database holds here is not known: whether there is "extra" is not certain: revision '0002' is done by hand
-- What is known of it, as far as that line:
--   CREATE TABLE other (
--       id INTEGER
--   );
-- The script stops here unless the table below says that this is done: do it, and in the same
-- transaction CREATE TABLE sqlgen_by_hand_0004 (done integer);
-- A script that begins here: sqlgen upgrade 0003:0004 --unresolved manual
DO $sqlgen$
BEGIN
  IF NOT coalesce(to_regclass('sqlgen_by_hand_0004') IS NOT NULL, false) THEN
    RAISE EXCEPTION USING MESSAGE = 'the upgrade of revision 0004 is to be done by hand: revisions/0004_extra.py:13: what the database holds here is not known: whether there is "extra" is not certain: revision ''0002'' is done by hand',
      HINT = 'do it with CREATE TABLE sqlgen_by_hand_0004 (done integer) in the same transaction, then apply the script again, or what ''sqlgen upgrade 0003:0004 --unresolved manual'' writes';
  END IF;
  DROP TABLE sqlgen_by_hand_0004;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

COMMIT;

BEGIN;

-- Running downgrade 0004 -> 0003

-- BY HAND: the downgrade of revision 0004 (revisions/0004_extra.py)
--   revisions/0004_extra.py:18: NotImplementedError: the rows of extra are gone: raised here
-- The script stops here unless the table below says that this is done: do it, and in the same
-- transaction CREATE TABLE sqlgen_by_hand_0004 (done integer);
-- A script that begins here: sqlgen downgrade 0004:0001 --unresolved manual
DO $sqlgen$
BEGIN
  IF NOT coalesce(to_regclass('sqlgen_by_hand_0004') IS NOT NULL, false) THEN
    RAISE EXCEPTION USING MESSAGE = 'the downgrade of revision 0004 is to be done by hand: revisions/0004_extra.py:18: NotImplementedError: the rows of extra are gone: raised here',
      HINT = 'do it with CREATE TABLE sqlgen_by_hand_0004 (done integer) in the same transaction, then apply the script again, or what ''sqlgen downgrade 0004:0001 --unresolved manual'' writes';
  END IF;
  DROP TABLE sqlgen_by_hand_0004;
END
$sqlgen$;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0004';

-- Running downgrade 0003 -> 0002

ALTER TABLE users DROP COLUMN last;

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0003';

-- Running downgrade 0002 -> 0001

ALTER TABLE users DROP COLUMN first;

DROP TABLE extra;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

COMMIT;

BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE users (
    id SERIAL NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

ALTER TABLE users ADD COLUMN first TEXT;

CREATE TABLE extra (
    id INTEGER
);

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

ALTER TABLE users ADD COLUMN last TEXT;

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running upgrade 0003 -> 0004

CREATE TABLE other (
    id INTEGER
);

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

COMMIT;

