#!/usr/bin/env python3
"""usage: chains.py SQLGEN [COUNT [FIRST_SEED [SECONDS]]]: chains of random changes of random tables with rows, made by SQL text and by
op.*, compiled with --sqlite-rebuild and applied to SQLite step by step. After each step the database is what the change makes of it:
columns, keys, checks, indexes, triggers, views, options, sequences and rows. Of SQL text that is what SQLite itself makes of it, of an operation
a database that is built anew from what the test knows of it. At the end it is what `sqlgen schema` says. Ends after SECONDS, where
they are given."""
import copy
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from model import Column, Model, Table
from op_changes import OpChanges
from snapshot import Snapshot, differences


class Chain(OpChanges):
    """The steps of one seed: the lines of each, and the database behind it."""

    def __init__(self, seed):
        super().__init__(random.Random(seed), Model())
        self.naming = seed % 3 == 0  # checks of operations are named by a convention
        self.steps = []
        log = Table("log")
        log.columns.append(Column("what", ""))
        self.log = log  # what triggers write to
        self.model.tables.append(log)
        self.world = self.model.built()
        first = ["CREATE TABLE log (what)"]
        for _ in range(2 + self.random.randrange(2)):
            sql = self.make_table()
            self.world.execute(sql)
            first.append(sql)
            for _ in range(self.random.randrange(5)):
                row = self.row(self.model.tables[-1]).sql(self.quote)
                try:
                    self.world.execute(row)
                except sqlite3.IntegrityError:  # of a type that a STRICT table refuses in a generated column
                    continue
                first.append(row)
        self.model.settle()
        self.keep(["op.execute(%r)" % sql for sql in first])
        for _ in range(2 + self.random.randrange(8)):
            self.step()

    def keep(self, lines):
        self.steps.append((lines, Snapshot(self.world).state()))

    def step(self):
        saved = copy.deepcopy((self.model, self.made, self.log))
        before = self.world
        try:
            lines = self.by_sql() if self.random.randrange(100) < 45 else self.by_op()
        except sqlite3.Error as error:  # of changes that the database does not take
            self.model, self.made, self.log = saved
            self.world = before
            if os.environ.get("CHAINS_DEBUG"):
                print("not taken:", error, self.last)
            return
        if lines:
            self.keep(lines)

    def by_sql(self):
        made = self.last = self.sql_step()
        made = [made] if isinstance(made, str) else made
        world = sqlite3.connect(":memory:", isolation_level=None)
        self.world.backup(world)
        for sql in made:
            sql_text = sql
            world.execute(sql_text)
        for name in getattr(self, "made_by_query", []):
            table = Table(name)
            table.columns = [Column(row[1], row[2]) for row in world.execute("SELECT * FROM pragma_table_info(?)", (name,))]
            self.model.tables.append(table)
        self.made_by_query = []
        self.model.settle()
        self.forget_types(made)
        own = list(differences(Snapshot(self.model.built(world)).state(), Snapshot(world).state()))
        if own:
            raise AssertionError("the test's own model is another: %s\n%s" % (made, "\n".join(own)))
        self.world = world
        return ["op.execute(%r)" % self.decorated(sql) for sql in made]

    def forget_types(self, made):
        """A table that SQL text changes is known by what SQLite keeps of it from then on: a check there is no type's."""
        indexes = self.world.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'").fetchall()
        for sql in made:
            text = sql.lower()
            for table in self.model.tables:
                names = [table.name, table.was] + [index for index, owner in indexes if owner.lower() == table.was.lower()]
                if not text.startswith(("insert", "update", "delete", "replace")) and any(name.lower() in text for name in names):
                    for column in table.columns:
                        column.enum_check = None

    def by_op(self):
        self.rows_after = []
        lines = self.last = self.op_step()
        world = self.model.built(self.world)
        for sql in self.rows_after:
            world.execute(sql)
        self.world = world
        return lines

    def write(self, folder):
        for number, (lines, _) in enumerate(self.steps, 1):
            with open(os.path.join(folder, "r%03d.py" % number), "w") as file:
                file.write("import sqlalchemy as sa\nfrom alembic import op\n\nrevision = 'r%03d'\ndown_revision = %r\n\n\n"
                           "def upgrade():\n    %s\n" % (number, "r%03d" % (number - 1) if number > 1 else None, "\n    ".join(lines)))


def try_chain(sqlgen, seed, folder):
    """What is wrong with the chain; nothing where all is well."""
    chain = Chain(seed)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    chain.write(folder)
    options = ["heads", "--revisions", folder, "--dialect", "sqlite", "--sqlite-rebuild"]
    if chain.naming:
        options += ["--set", "naming_convention.ck=ck_%(table_name)s_%(constraint_name)s"]
    run = subprocess.run([sqlgen, "upgrade", *options], capture_output=True, text=True)
    if run.returncode != 0:
        return ["it does not compile: " + "\n".join(line for line in run.stderr.splitlines() if not line.startswith("warning"))[:900]]
    parts = re.split(r"(?m)^-- Running upgrade .*$", run.stdout)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.executescript(parts[0])
        for number, (part, (lines, wanted)) in enumerate(zip(parts[1:], chain.steps), 1):
            copies = re.findall(r"DROP TABLE IF EXISTS (\"?_alembic_tmp_.*?);", part)
            for leftover in set(copies):
                connection.execute("CREATE TABLE %s (leftover)" % leftover)  # of a try that has failed
            connection.executescript(part)
            found = list(differences(wanted, Snapshot(connection).state()))
            if len(copies) > 1 and lines[0].startswith("with"):
                found.append("%d copies of a table" % len(copies))
            if found:
                return ["r%03d: %s" % (number, line) for line in [*lines, *found]]
    except (sqlite3.Error, sqlite3.Warning) as error:
        return ["SQLite refuses r%03d: %s" % (number, error), *lines]
    run = subprocess.run([sqlgen, "schema", *options], capture_output=True, text=True)
    held = {sql.strip().rstrip(";") for sql, in connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")}
    return ["sqlgen schema has it otherwise: " + sql for sql in held if sql not in run.stdout]


def main():
    sqlgen = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    end = time.monotonic() + (float(sys.argv[4]) if len(sys.argv) > 4 else 1e9)
    done = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            if time.monotonic() > end:
                break
            done += 1
            found = try_chain(sqlgen, seed, os.path.join(folder, "revisions"))
            if found:
                wrong += 1
                print("chain %d\n  %s" % (seed, "\n  ".join(found)), flush=True)
    print("%d chains, %d differ" % (done, wrong))
    return 1 if wrong or not done else 0


if __name__ == "__main__":
    sys.exit(main())
