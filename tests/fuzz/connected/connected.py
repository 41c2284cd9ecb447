"""usage: connected.py SQLGEN [--count N] [--seed N]

Random chains of revisions (programs.py) as connected Alembic runs them on an empty SQLite database, and as sqlgen's script makes them: both
databases must hold the same rows. What sqlgen refuses is counted, with what it says. Alembic and SQLAlchemy 2.0 have to be importable
(PYTHONPATH), sqlite3 installed. Exit status: 0 the same, 1 differences, 77 no Alembic here.
"""
import argparse
import collections
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

from programs import Program


def run_connected(folder, database):
    import sqlalchemy
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", folder)
    config.set_main_option("version_locations", folder)
    script = ScriptDirectory.from_config(config)
    engine = sqlalchemy.create_engine("sqlite:///" + database)
    with EnvironmentContext(config, script, fn=lambda revision, context: script._upgrade_revs("head", revision)) as environment:
        with engine.connect() as connection:
            environment.configure(connection=connection)
            with environment.begin_transaction():
                environment.run_migrations()
    engine.dispose()


def rows_of(database):
    """All tables, with their columns and rows."""
    with sqlite3.connect(database) as connection:
        tables = sorted(row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))
        found = []
        for table in tables:
            query = connection.execute(f'SELECT * FROM "{table}" ORDER BY 1')
            found.append((table, [column[0] for column in query.description]))
            found += [(table, row) for row in query]
    return found


def compare(binary, seed, folder):
    """What became of the program of that seed, and what there is to say of it."""
    versions = os.path.join(folder, "versions")
    os.mkdir(versions)
    for revision, text in Program(seed).texts():
        with open(os.path.join(versions, revision + ".py"), "w") as file:
            file.write(text)
    theirs, ours = os.path.join(folder, "theirs.db"), os.path.join(folder, "ours.db")
    try:
        run_connected(versions, theirs)
        failure = None
    except Exception as error:
        failure = f"{type(error).__name__}: {error}"
    made = subprocess.run([binary, "upgrade", "head", "--dialect", "sqlite", "--bind-parameters", "--revisions", versions], capture_output=True, text=True)
    if made.returncode not in (0, 1):
        return "broken", f"status {made.returncode}: {made.stderr}"
    if made.returncode == 1:
        reason = re.search(r"^error.*", made.stderr, re.M)
        return "both refuse" if failure else "refused", reason[0] if reason else made.stderr
    applied = subprocess.run(["sqlite3", "-bail", ours], input=made.stdout, capture_output=True, text=True)
    if failure:
        return ("both refuse", "") if applied.returncode else ("differs", f"Alembic fails: {failure}")
    if applied.returncode:
        return "differs", f"the script fails: {applied.stderr}"
    left, right = rows_of(theirs), rows_of(ours)
    if left == right:
        return "same", ""
    told = [f"Alembic: {row}" for row in left if row not in right] + [f"sqlgen:  {row}" for row in right if row not in left]
    return "differs", "\n".join(told[:8])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sqlgen")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        import alembic  # noqa: F401
        import sqlalchemy
    except ImportError as error:
        print(f"skipped: {error}")
        return 77
    if not sqlalchemy.__version__.startswith("2.0."):
        print("skipped: SQLAlchemy 2.0 is what is compared with")
        return 77
    counts, reasons = collections.Counter(), collections.Counter()
    for seed in range(options.seed, options.seed + options.count):
        with tempfile.TemporaryDirectory() as folder:
            kind, text = compare(os.path.abspath(options.sqlgen), seed, folder)
        counts[kind] += 1
        if kind in ("differs", "broken"):
            print(f"=== {kind}, seed {seed}\n{text}\n", flush=True)
        elif kind == "refused":
            reasons[text] += 1
    for reason, count in reasons.most_common():
        print(f"refused {count}: {reason}")
    print(", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    return 1 if counts["differs"] or counts["broken"] else 0


if __name__ == "__main__":
    sys.exit(main())
