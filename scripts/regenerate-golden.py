#!/usr/bin/env python3
"""usage: scripts/regenerate-golden.py [--check] [CASE.py ...]

Writes what Alembic prints for golden revisions (tests/golden/AREA/CASE.py; all of them by default) to
CASE.postgresql.sql and CASE.sqlite.sql. Needs a python with Alembic 1.19 and SQLAlchemy 2.0; the tests themselves
need neither. With --check nothing is written: it lists what differs, and fails if anything does.

Left as they are: what Alembic can't render (sqlgen refuses it too, or answers where Alembic can't), and cases with
a line `# Not as Alembic: REASON`.
"""
import io
import multiprocessing
import os
import pathlib
import shutil
import sys
import tempfile
import warnings

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Table
from sqlalchemy.util import OrderedSet

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "tests" / "golden"
EXCEPTION = "# Not as Alembic:"


def keep_declared_order():
    """Table.indexes and Table.constraints are sets, of which some operations take the order that the objects'
    addresses make; sqlgen takes them as they are declared."""
    for name in ("indexes", "constraints"):

        def get(table, name=name):
            return table.__dict__["declared " + name]

        def assign(table, members, name=name):
            table.__dict__["declared " + name] = OrderedSet(members)

        setattr(Table, name, property(get, assign))


def render(case, dialect):
    """What `alembic upgrade head --sql` and `alembic downgrade REVISION:base --sql` print, one after the other."""
    keep_declared_order()
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        versions = pathlib.Path(folder, "versions")
        versions.mkdir()
        shutil.copy(case, versions)
        pathlib.Path(folder, "env.py").write_text("")
        config = Config()
        config.set_main_option("script_location", folder)
        config.set_main_option("version_locations", str(versions))
        config.set_main_option("path_separator", "os")
        script = ScriptDirectory.from_config(config)
        head = script.get_current_head()
        output = ""
        for start, destination, plan in (
            (None, "head", script._upgrade_revs),
            (head, "base", script._downgrade_revs),
        ):
            buffer = io.StringIO()
            with EnvironmentContext(
                config,
                script,
                fn=lambda current, context: plan(destination, current),
                as_sql=True,
                starting_rev=start,
                destination_rev=destination,
            ) as environment:
                environment.configure(
                    dialect_name=dialect,
                    dialect_opts={"paramstyle": "named"},
                    literal_binds=True,
                    output_buffer=buffer,
                )
                with environment.begin_transaction():
                    environment.run_migrations()
            output += buffer.getvalue()
        return output


def attempt(job):
    case, dialect = job
    sys.stdout = sys.stderr = io.StringIO()
    try:
        return render(case, dialect)
    except (Exception, SystemExit):  # a revision may raise whatever it likes
        return None
    finally:
        sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__


def main(arguments):
    check = "--check" in arguments
    cases = [pathlib.Path(a).resolve() for a in arguments if a != "--check"]
    cases = cases or sorted(GOLDEN.glob("*/*.py"))
    cases = [c for c in cases if EXCEPTION not in c.read_text(encoding="utf-8", errors="replace")]
    jobs = [(case, dialect) for case in cases for dialect in ("postgresql", "sqlite")]
    # a process each: a revision can leave traces in SQLAlchemy, such as @compiles
    with multiprocessing.Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        texts = pool.map(attempt, jobs, chunksize=1)
    differences = 0
    for (case, dialect), text in zip(jobs, texts):
        expected = case.with_name(f"{case.stem}.{dialect}.sql")
        if text is None or (expected.exists() and expected.read_text(encoding="utf-8") == text):
            continue
        differences += 1
        print(os.path.relpath(expected, GOLDEN), "differs" if expected.exists() else "is new")
        if not check:
            expected.write_text(text, encoding="utf-8")
    print(f"{len(jobs)} texts, {sum(t is None for t in texts)} that Alembic can't render, {differences} differences")
    return 1 if check and differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
