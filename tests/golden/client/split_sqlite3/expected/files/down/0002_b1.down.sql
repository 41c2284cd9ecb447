-- sqlgen, for sqlite3: alembic_version: b1, b2 -> b2, 1 steps, 4 statements
-- apply: sqlite3 -batch DATABASE < 0002_b1.down.sql
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
SELECT 'nothing to do: alembic_version is at b2 or past it already' FROM temp.sqlgen_shell WHERE (EXISTS (SELECT 1 FROM temp.sqlgen_at WHERE heads IN ('a1', 'base', 'b2'))) AND writefile('./sqlgen-end.' || pid, '') = 0;
.read '|test -e ./sqlgen-end.$PPID && rm -f ./sqlgen-end.$PPID && printf "ROLLBACK;\n.exit 256\n"'
DROP TABLE temp.sqlgen_shell;
SELECT 'the database is at ' || heads || '; the script for it: ' || 'sqlgen downgrade ' || heads || ':base --for sqlite3'
  FROM temp.sqlgen_at WHERE heads <> 'b1,b2';
CREATE TEMP TABLE sqlgen_guard (value TEXT CONSTRAINT "nothing done: this script begins at b1, b2" CHECK (value = 'b1,b2'));
INSERT INTO temp.sqlgen_guard SELECT heads FROM temp.sqlgen_at;
CREATE TEMP TABLE sqlgen_leftover (value TEXT CONSTRAINT "nothing done: a batch was cut off earlier, and a table that begins with _alembic_tmp_ has the only copy of its rows: rename that table first" CHECK (value IS NULL));
INSERT INTO temp.sqlgen_leftover SELECT name FROM sqlite_master AS t
  WHERE type = 'table' AND substr(name, 1, 13) = '_alembic_tmp_'
    AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE lower(name) = lower(substr(t.name, 14)));
DROP TABLE temp.sqlgen_leftover;
CREATE TEMP TABLE sqlgen_keys AS SELECT "table" AS child, parent, count(*) AS violations
  FROM pragma_foreign_key_check GROUP BY 1, 2;
CREATE TEMP TABLE sqlgen_rows (value TEXT CONSTRAINT "the version table has not the one row that this revision changes" CHECK (value = 1));
CREATE TABLE IF NOT EXISTS applied (revision TEXT NOT NULL, direction TEXT NOT NULL, applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, applied_by TEXT, script_sha256 TEXT NOT NULL);

-- Running downgrade b1 -> a1
SELECT time('now', 'localtime') || ' [2/4] downgrade b1  a batch  (revisions/0002_batch.py)';
DROP TABLE IF EXISTS _alembic_tmp_states;
CREATE TABLE _alembic_tmp_states (
    id INTEGER NOT NULL, 
    name VARCHAR(20) NOT NULL, 
    kind VARCHAR(3), 
    PRIMARY KEY (id)
);
INSERT INTO _alembic_tmp_states (id, name, kind) SELECT states.id, states.name, states.kind 
FROM states;
DROP TABLE states;
ALTER TABLE _alembic_tmp_states RENAME TO states;
DELETE FROM alembic_version WHERE version_num = 'b1';
INSERT INTO temp.sqlgen_rows SELECT changes();
INSERT INTO applied (revision, direction, script_sha256) VALUES ('b1', 'downgrade', 'd4b14b32e1236c45a9f9eb7cdbfcec4eb1bac16e38789a68ebf41512f92782c7');

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
SELECT 'done: alembic_version is at b2';
-- sqlgen: end of script, sha256 7a01709da2726ba44ba563539cfa8c985169395c6f5a54d1a414f5423273d88b
