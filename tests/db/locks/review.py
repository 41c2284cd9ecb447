#!/usr/bin/env python3
"""usage: review.py SQLGEN LOCKS.toml: what `sqlgen review` says of each example of a table of locks, beside the table."""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

FIXTURE = (Path(__file__).parent / "fixture.sql").read_text()
PARTS = {"subject", "referenced", "parent", "child", "others", "joining", "source", "kept", "counter", "index"}


def revision(name, parent, sql):
    parents = f"-- parents: {parent}\n" if parent else ""
    return f"-- id: {name}\n{parents}-- sqlgen:upgrade\n{sql}\n"


def facts(sqlgen, kind):
    with tempfile.TemporaryDirectory() as folder:
        revisions = Path(folder) / "revisions"
        revisions.mkdir()
        fixture = "\n".join(line for line in FIXTURE.splitlines() if not line.startswith(("DROP", "CREATE SCHEMA", "SET")))
        (revisions / "1.sql").write_text(revision("ground", "", fixture + kind.get("setup", "SELECT 1") + ";"))
        example = kind["example"] + ";"
        if kind.get("outside"):
            example = f"-- sqlgen:autocommit\n{example}\n-- sqlgen:end"
        (revisions / "2.sql").write_text(revision("example", "ground", example))
        version = str(min(15, kind.get("until", 15)))
        out = subprocess.run([sqlgen, "review", "ground:heads", "--revisions", str(revisions), "--dialect", "postgresql",
                              "--format", "json", "--pg", version], capture_output=True, text=True, check=False)
    if out.returncode != 0:
        sys.exit(f"{kind['name']}: {out.stderr}")
    found = {"locks": {}, "reads": set(), "rewrites": set(), "builds": set()}
    for statement in json.loads(out.stdout)["statements"]:
        if statement["sql"].rstrip(";") == kind["example"]:
            found["locks"] = {lock["table"]: lock["mode"] for lock in statement["locks"] if lock["table"] in PARTS}
            for ours, theirs in [("reads", "scan"), ("rewrites", "rewrite"), ("builds", "index_build")]:
                found[ours] = set(statement[theirs]) & PARTS
    return found


def main():
    kinds = tomllib.loads(Path(sys.argv[2]).read_text())["kind"]
    wrong = count = 0
    for kind in kinds:
        # PostgreSQL 15's parser does not read what later versions have.
        if "example" not in kind or kind.get("since", 0) > 15:
            continue
        count += 1
        claim = {"locks": dict(kind.get("locks", {})), "reads": set(kind.get("reads", [])),
                 "rewrites": set(kind.get("rewrites", [])), "builds": set(kind.get("builds", []))}
        found = facts(sys.argv[1], kind)
        if "subject" in claim["locks"]:  # the index goes with its table
            claim["locks"].pop("index", None)
            found["locks"].pop("index", None)
        if found != claim:
            wrong += 1
            print(f"{kind['name']}: {kind['example']}\n  the table says {claim}\n  review says    {found}", file=sys.stderr)
    print(f"reviewed {count} examples: of {wrong} something else is said")
    sys.exit(1 if wrong or count == 0 else 0)


if __name__ == "__main__":
    main()
