BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa

-- BY HAND: the upgrade of revision aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (revisions/1.py)
--   revisions/1.py:10: what 'the rows' gives here is not known: the rows of "users" are not known: no revision makes the table "users"
-- The script stops here unless the table below says that this is done: do it, and in the same
-- transaction CREATE TABLE sqlgen_by_hand_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (done integer);
-- A script that begins here: sqlgen upgrade base:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb --unresolved manual
DO $sqlgen$
BEGIN
  IF NOT coalesce(to_regclass('sqlgen_by_hand_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') IS NOT NULL, false) THEN
    RAISE EXCEPTION USING MESSAGE = 'the upgrade of revision aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa is to be done by hand: revisions/1.py:10: what ''the rows'' gives here is not known: the rows of "users" are not known: no revision makes the table "users"',
      HINT = 'do it with CREATE TABLE sqlgen_by_hand_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (done integer) in the same transaction, then apply the script again, or what ''sqlgen upgrade base:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb --unresolved manual'' writes';
  END IF;
  DROP TABLE sqlgen_by_hand_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;
END
$sqlgen$;

INSERT INTO alembic_version (version_num) VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') RETURNING alembic_version.version_num;

-- Running upgrade aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa -> bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb

-- BY HAND: the upgrade of revision bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb (revisions/2.py)
--   revisions/2.py:10: what 'the rows' gives here is not known: the rows of "users" are not known: no revision makes the table "users"
-- The script stops here unless the table below says that this is done: do it, and in the same
-- transaction CREATE TABLE sqlgen_by_hand_453ee331e8e6350fdef2a4ffd47bf401 (done integer);
-- A script that begins here: sqlgen upgrade aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb --unresolved manual
DO $sqlgen$
BEGIN
  IF NOT coalesce(to_regclass('sqlgen_by_hand_453ee331e8e6350fdef2a4ffd47bf401') IS NOT NULL, false) THEN
    RAISE EXCEPTION USING MESSAGE = 'the upgrade of revision bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb is to be done by hand: revisions/2.py:10: what ''the rows'' gives here is not known: the rows of "users" are not known: no revision makes the table "users"',
      HINT = 'do it with CREATE TABLE sqlgen_by_hand_453ee331e8e6350fdef2a4ffd47bf401 (done integer) in the same transaction, then apply the script again, or what ''sqlgen upgrade aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb --unresolved manual'' writes';
  END IF;
  DROP TABLE sqlgen_by_hand_453ee331e8e6350fdef2a4ffd47bf401;
END
$sqlgen$;

UPDATE alembic_version SET version_num='bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' WHERE alembic_version.version_num = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

COMMIT;

