-- sqlgen, for sqlite3: alembic_version: c1 -> b1, b2, 1 steps, 0 statements
-- apply: sqlite3 -batch DATABASE < 0001_c1.down.sql
.bail on
.headers off
.mode list
.timeout 5000
PRAGMA foreign_keys = OFF;
PRAGMA ignore_check_constraints = OFF;
PRAGMA legacy_alter_table = OFF;
BEGIN IMMEDIATE;
CREATE TEMP TABLE sqlgen_table (value TEXT CONSTRAINT "nothing done: this script begins at c1, and the database has no alembic_version" CHECK (value > 0));
INSERT INTO temp.sqlgen_table SELECT count(*) FROM sqlite_master WHERE lower(name) = lower('alembic_version');
CREATE TEMP TABLE sqlgen_at AS SELECT coalesce(group_concat(version_num, ','), 'base') AS heads
  FROM (SELECT version_num FROM alembic_version ORDER BY version_num COLLATE BINARY);
CREATE TEMP TABLE sqlgen_shell (pid INTEGER);
.read '|rm -f ./sqlgen-end.$PPID; printf "INSERT INTO sqlgen_shell VALUES (%d);" $PPID'
SELECT 'nothing to do: alembic_version is at b1, b2 or past it already' FROM temp.sqlgen_shell WHERE (EXISTS (SELECT 1 FROM temp.sqlgen_at WHERE heads IN ('b2', 'a1', 'base', 'b1,b2'))) AND writefile('./sqlgen-end.' || pid, '') = 0;
.read '|test -e ./sqlgen-end.$PPID && rm -f ./sqlgen-end.$PPID && printf "ROLLBACK;\n.exit 256\n"'
DROP TABLE temp.sqlgen_shell;
SELECT 'the database is at ' || heads || '; the script for it: ' || 'sqlgen downgrade ' || heads || ':base --for sqlite3'
  FROM temp.sqlgen_at WHERE heads <> 'c1';
CREATE TEMP TABLE sqlgen_guard (value TEXT CONSTRAINT "nothing done: this script begins at c1" CHECK (value = 'c1'));
INSERT INTO temp.sqlgen_guard SELECT heads FROM temp.sqlgen_at;
CREATE TEMP TABLE sqlgen_keys AS SELECT "table" AS child, parent, count(*) AS violations
  FROM pragma_foreign_key_check GROUP BY 1, 2;
CREATE TEMP TABLE sqlgen_rows (value TEXT CONSTRAINT "the version table has not the one row that this revision changes" CHECK (value = 1));
CREATE TABLE IF NOT EXISTS applied (revision TEXT NOT NULL, direction TEXT NOT NULL, applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, applied_by TEXT, script_sha256 TEXT NOT NULL);

-- Running downgrade c1 -> b1, b2
SELECT time('now', 'localtime') || ' [1/4] downgrade c1  merge  (revisions/0004_merge.py)';
INSERT INTO alembic_version (version_num) SELECT 'b2' WHERE NOT EXISTS (SELECT 1 FROM alembic_version WHERE version_num = 'b2');
INSERT INTO temp.sqlgen_rows SELECT changes();
UPDATE alembic_version SET version_num = 'b1' WHERE version_num = 'c1';
INSERT INTO temp.sqlgen_rows SELECT changes();
INSERT INTO applied (revision, direction, script_sha256) VALUES ('c1', 'downgrade', 'd4b14b32e1236c45a9f9eb7cdbfcec4eb1bac16e38789a68ebf41512f92782c7');

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
SELECT 'done: alembic_version is at b1, b2';
-- sqlgen: end of script, sha256 615422d7f9e80395f66a11d54a6e4910d2b52e68642987de0f853ca1fabc7705
