-- sqlgen, for sqlite3: alembic_version: b1, b2 -> c1, 1 steps, 0 statements
-- apply: sqlite3 -batch DATABASE < 0004_c1.sql
.bail on
.headers off
.mode list
.timeout 5000
PRAGMA foreign_keys = OFF;
PRAGMA ignore_check_constraints = OFF;
PRAGMA legacy_alter_table = OFF;
BEGIN IMMEDIATE;
CREATE TEMP TABLE sqlgen_table (value TEXT CONSTRAINT "nothing done: this script begins at b1, b2, and the database has no alembic_version" CHECK (value > 0));
INSERT INTO temp.sqlgen_table SELECT count(*) FROM sqlite_master WHERE lower(name) = lower('alembic_version');
CREATE TEMP TABLE sqlgen_at AS SELECT coalesce(group_concat(version_num, ','), 'base') AS heads
  FROM (SELECT version_num FROM alembic_version ORDER BY version_num COLLATE BINARY);
CREATE TEMP TABLE sqlgen_shell (pid INTEGER);
.read '|rm -f ./sqlgen-end.$PPID; printf "INSERT INTO sqlgen_shell VALUES (%d);" $PPID'
SELECT 'nothing to do: alembic_version is at c1 already' FROM temp.sqlgen_shell WHERE (EXISTS (SELECT 1 FROM temp.sqlgen_at WHERE heads IN ('c1'))) AND writefile('./sqlgen-end.' || pid, '') = 0;
.read '|test -e ./sqlgen-end.$PPID && rm -f ./sqlgen-end.$PPID && printf "ROLLBACK;\n.exit 256\n"'
DROP TABLE temp.sqlgen_shell;
SELECT 'the database is at ' || heads || '; the script for it: ' || 'sqlgen upgrade ' || heads || ':c1 --for sqlite3'
  FROM temp.sqlgen_at WHERE heads <> 'b1,b2';
CREATE TEMP TABLE sqlgen_guard (value TEXT CONSTRAINT "nothing done: this script begins at b1, b2" CHECK (value = 'b1,b2'));
INSERT INTO temp.sqlgen_guard SELECT heads FROM temp.sqlgen_at;
CREATE TEMP TABLE sqlgen_keys AS SELECT "table" AS child, parent, count(*) AS violations
  FROM pragma_foreign_key_check GROUP BY 1, 2;
CREATE TEMP TABLE sqlgen_rows (value TEXT CONSTRAINT "the version table has not the one row that this revision changes" CHECK (value = 1));

-- Running upgrade b1, b2 -> c1
SELECT time('now', 'localtime') || ' [4/4] upgrade c1  merge  (revisions/0004_merge.py)';
DELETE FROM alembic_version WHERE version_num = 'b1';
INSERT INTO temp.sqlgen_rows SELECT changes();
UPDATE alembic_version SET version_num = 'c1' WHERE version_num = 'b2';
INSERT INTO temp.sqlgen_rows SELECT changes();

SELECT 'violated: ' || k."table" || ' -> ' || k.parent || ', ' || count(*) || ' rows'
  FROM pragma_foreign_key_check AS k GROUP BY k."table", k.parent HAVING count(*) > coalesce(
    (SELECT violations FROM temp.sqlgen_keys AS b WHERE b.child = k."table" AND b.parent = k.parent), 0);
CREATE TEMP TABLE sqlgen_violated (value TEXT CONSTRAINT "nothing done: foreign keys would be violated" CHECK (value IS NULL));
INSERT INTO temp.sqlgen_violated SELECT k."table" FROM pragma_foreign_key_check AS k
  GROUP BY k."table", k.parent HAVING count(*) > coalesce(
    (SELECT violations FROM temp.sqlgen_keys AS b WHERE b.child = k."table" AND b.parent = k.parent), 0);
DROP TABLE temp.sqlgen_violated;
DROP TABLE temp.sqlgen_keys;
DROP TABLE temp.sqlgen_at;
DROP TABLE temp.sqlgen_guard;
DROP TABLE temp.sqlgen_table;
DROP TABLE temp.sqlgen_rows;
COMMIT;
PRAGMA foreign_keys = ON;
SELECT 'done: alembic_version is at c1';
-- sqlgen: end of script, sha256 3a481c1a095d39a20e00105d0ef09ba2fe862b20bd76622f1c4d14c231aedb46
