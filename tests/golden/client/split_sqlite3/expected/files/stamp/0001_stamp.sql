-- sqlgen, for sqlite3: alembic_version: base -> b1, b2, 2 steps, 0 statements
-- apply: sqlite3 -batch DATABASE < 0001_stamp.sql
.bail on
.headers off
.mode list
.timeout 5000
PRAGMA foreign_keys = OFF;
PRAGMA ignore_check_constraints = OFF;
PRAGMA legacy_alter_table = OFF;
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TEMP TABLE sqlgen_at AS SELECT coalesce(group_concat(version_num, ','), 'base') AS heads
  FROM (SELECT version_num FROM alembic_version ORDER BY version_num COLLATE BINARY);
CREATE TEMP TABLE sqlgen_shell (pid INTEGER);
.read '|rm -f ./sqlgen-end.$PPID; printf "INSERT INTO sqlgen_shell VALUES (%d);" $PPID'
SELECT 'nothing to do: alembic_version is at b1, b2 already' FROM temp.sqlgen_shell WHERE (EXISTS (SELECT 1 FROM temp.sqlgen_at WHERE heads IN ('b1,b2'))) AND writefile('./sqlgen-end.' || pid, '') = 0;
.read '|test -e ./sqlgen-end.$PPID && rm -f ./sqlgen-end.$PPID && printf "ROLLBACK;\n.exit 256\n"'
DROP TABLE temp.sqlgen_shell;
SELECT 'the database is at ' || heads || '; the script for it: ' || 'sqlgen stamp ' || heads || ':b1,b2 --for sqlite3'
  FROM temp.sqlgen_at WHERE heads <> 'base';
CREATE TEMP TABLE sqlgen_guard (value TEXT CONSTRAINT "nothing done: this script begins at base" CHECK (value = 'base'));
INSERT INTO temp.sqlgen_guard SELECT heads FROM temp.sqlgen_at;
CREATE TEMP TABLE sqlgen_keys AS SELECT "table" AS child, parent, count(*) AS violations
  FROM pragma_foreign_key_check GROUP BY 1, 2;
CREATE TEMP TABLE sqlgen_rows (value TEXT CONSTRAINT "the version table has not the one row that this revision changes" CHECK (value = 1));

-- Running stamp_revision  -> b1
SELECT time('now', 'localtime') || ' [1/2] stamp_revision  -> b1';
INSERT INTO alembic_version (version_num) SELECT 'b1' WHERE NOT EXISTS (SELECT 1 FROM alembic_version WHERE version_num = 'b1');
INSERT INTO temp.sqlgen_rows SELECT changes();

-- Running stamp_revision  -> b2
SELECT time('now', 'localtime') || ' [2/2] stamp_revision  -> b2';
INSERT INTO alembic_version (version_num) SELECT 'b2' WHERE NOT EXISTS (SELECT 1 FROM alembic_version WHERE version_num = 'b2');
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
DROP TABLE temp.sqlgen_rows;
COMMIT;
PRAGMA foreign_keys = ON;
SELECT 'done: alembic_version is at b1, b2';
-- sqlgen: end of script, sha256 f809c98c02b02d98223eb9086c15b4f6f8fa121c605510df2dc6bfce2fb23e71
