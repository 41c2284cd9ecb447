#!/usr/bin/env python3
"""usage: measure.py LOCKS.toml: what the examples of a table of locks do on the server that PGHOST and its kin name, beside
what the table says. With --print, only what was measured."""

import subprocess
import sys
import time
import tomllib
from pathlib import Path

FIXTURE = (Path(__file__).parent / "fixture.sql").read_text()
PARTS = ["subject", "referenced", "parent", "child", "others", "joining", "source", "kept", "counter", "index"]
MODES = ["ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE",
         "EXCLUSIVE", "ACCESS EXCLUSIVE"]
BY_CATALOG_NAME = {mode.title().replace(" ", "") + "Lock": mode for mode in MODES}
SETTINGS = "SET search_path = fixture; SET client_min_messages = error;\n"
# By number, for a statement may rename them. An index is built where its file is a new one.
REMEMBER = """
CREATE TEMP TABLE before AS SELECT c.oid, c.relname, c.relfilenode, c.relkind FROM pg_class c
  WHERE c.relnamespace = 'fixture'::regnamespace;
"""
FILES = """
SELECT 'rewrites', b.relname FROM before b JOIN pg_class c ON c.oid = b.oid
  WHERE b.relkind IN ('r', 'm') AND c.relfilenode <> b.relfilenode;
SELECT DISTINCT 'builds', b.relname FROM pg_index i JOIN before b ON b.oid = i.indrelid
  JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relfilenode NOT IN (SELECT relfilenode FROM before);
"""
EMPTIES = "SELECT 'empties', relname FROM before WHERE relname = 'subject' AND to_regclass('fixture.subject') IS NOT NULL " \
          "AND pg_relation_size(to_regclass('fixture.subject')) = 0;\n"
INSIDE_READS = """
SELECT 'reads', b.relname FROM pg_stat_xact_user_tables s JOIN before b ON b.oid = s.relid WHERE s.seq_scan > 0;
"""
LOCKS = """
SELECT 'locks', b.relname, l.mode FROM pg_locks l JOIN before b ON b.oid = l.relation
  WHERE l.locktype = 'relation' AND l.pid = pg_backend_pid();
"""


def psql(script, **more):
    command = ["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1"]
    return subprocess.run(command, input=script, text=True, capture_output=True, check=False, **more)


def rows_of(result, what):
    if result.returncode != 0:
        sys.exit(f"{what}: {result.stderr}")
    return [line.split("\t") for line in result.stdout.splitlines() if "\t" in line]


def inside(kind):
    """What a statement does, seen from its own transaction before it ends."""
    script = SETTINGS + REMEMBER + "BEGIN;\n\\o /dev/null\n" + kind["example"] + ";\n\\o\n" + LOCKS + INSIDE_READS + \
        FILES + EMPTIES + "ROLLBACK;\n"
    return rows_of(psql(script), kind["name"])


def outside(kind):
    """The same for one that has no transaction: it waits for a lock of another session, and tells which it wants."""
    rows = []
    for part in PARTS:
        present = psql(f"SELECT relkind, 1 FROM pg_class WHERE oid = to_regclass('fixture.{part}') AND relkind IN ('r', 'p')")
        for mode in ["SHARE UPDATE EXCLUSIVE", "ACCESS SHARE"] if present.stdout else []:
            wanted = wanted_lock(kind, part, mode)
            if wanted:
                rows.append(["locks", part, wanted])
            prepare(kind)
    script = SETTINGS + REMEMBER + """
SELECT current_setting('server_version_num')::integer >= 150000 AS flushes \\gset
\\if :flushes
\\else
SELECT pg_sleep(1);  -- what other sessions have counted comes late
\\endif
CREATE TEMP TABLE scans AS SELECT relid, seq_scan FROM pg_stat_user_tables;
""" + kind["example"] + """;
\\if :flushes
SELECT pg_stat_force_next_flush();
SELECT pg_sleep(0.1);
\\else
SELECT pg_sleep(0.7);
SELECT pg_sleep(0.7);
\\endif
SELECT 'reads', b.relname FROM pg_stat_user_tables s JOIN scans USING (relid) JOIN before b ON b.oid = s.relid
  WHERE s.seq_scan > scans.seq_scan;
""" + FILES
    return rows + rows_of(psql(script), kind["name"])


def wanted_lock(kind, part, mode):
    """The lock for which a statement waits while another session holds that one on a table."""
    holder = subprocess.Popen(["psql", "-X", "-q", "-A", "-t"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    holder.stdin.write(f"BEGIN; LOCK TABLE fixture.{part} IN {mode} MODE;\n\\echo held\n")
    holder.stdin.flush()
    holder.stdout.readline()
    waiter = subprocess.Popen(["psql", "-X", "-q", "-c", "SET search_path = fixture", "-c", "SET application_name = 'waiter'",
                               "-c", "SET statement_timeout = '3s'", "-c", kind["example"]],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 2
    found = None
    while time.monotonic() < deadline and found is None and waiter.poll() is None:
        seen = psql("SELECT 'locks', l.mode FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted "
                    f"AND l.relation = 'fixture.{part}'::regclass AND a.application_name = 'waiter'")
        found = next((row[1] for row in rows_of(seen, kind["name"])), None)
    psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'waiter'")
    waiter.wait()
    holder.stdin.write("ROLLBACK;\n")
    holder.stdin.close()
    holder.wait()
    return found


def prepare(kind):
    result = psql("SET client_min_messages = error;\n" + FIXTURE + kind.get("setup", "") + ";\n")
    if result.returncode != 0:
        sys.exit(f"{kind['name']}: {result.stderr}")


def measure(kind):
    prepare(kind)
    rows = outside(kind) if kind.get("outside") else inside(kind)
    result = {"locks": {}, "reads": set(), "rewrites": set(), "builds": set(), "empties": set()}
    for what, part, *mode in rows:
        if part not in PARTS:
            continue
        if what == "locks":
            held = BY_CATALOG_NAME[mode[0]]
            before = result["locks"].get(part)
            if before is None or MODES.index(held) > MODES.index(before):
                result["locks"][part] = held
        else:
            result[what].add(part)
    for what in ["reads", "rewrites", "builds"]:
        result[what] -= result["empties"]
    return result


def said(kind):
    return {"locks": dict(kind.get("locks", {})), "reads": set(kind.get("reads", [])),
            "rewrites": set(kind.get("rewrites", [])), "builds": set(kind.get("builds", [])), "empties": set(kind.get("empties", []))}


def main():
    kinds = tomllib.loads(Path(sys.argv[1]).read_text())["kind"]
    version = int(rows_of(psql("SELECT 'version', current_setting('server_version_num')::integer / 10000"), "server")[0][1])
    wrong = count = 0
    for kind in kinds:
        if "unmeasured" in kind or not kind.get("since", 0) <= version <= kind.get("until", 99):
            continue
        if len(sys.argv) > 2 and sys.argv[2] != kind["name"]:
            continue
        count += 1
        found, claim = measure(kind), said(kind)
        # A lock on an index goes with one on its table, and is told only where it is the stronger one.
        index, subject = found["locks"].get("index"), found["locks"].get("subject")
        if index and "index" not in claim["locks"] and subject and MODES.index(index) <= MODES.index(subject):
            del found["locks"]["index"]
        if found != claim:
            wrong += 1
            print(f"{kind['name']}: {kind['example']}\n  the table says {claim}\n  the server does {found}", file=sys.stderr)
    print(f"measured {count} kinds of statements on PostgreSQL {version}: {wrong} are not as the table has them")
    sys.exit(1 if wrong or count == 0 else 0)


if __name__ == "__main__":
    main()
