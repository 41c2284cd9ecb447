#!/usr/bin/env python3
"""usage: sqlite.py SQLGEN [COUNT [FIRST_SEED [SECONDS]]]: chains of random operations on random tables, made by SQL text and
by op.*, compiled with --sqlite-rebuild and applied to SQLite step by step. After each step the database has just what the
step was to change, and what it had: columns, keys, checks, indexes, triggers, views, options, sequences and rows. At the end it is
what `sqlgen schema` says. Ends after SECONDS, where they are given."""
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

NAMES = ["a", "b", "c", "Mixed", "two words", "group", "value"]


def quoted(name):
    return '"%s"' % name


def plain(sql):
    """A statement without what SQLite and sqlgen may write otherwise: quotes, blanks, case."""
    return re.sub(r"\s+", "", sql.replace('"', "")).lower()


def checks_of(sql):
    """The conditions of all CHECKs of a CREATE TABLE statement."""
    found = []
    for match in re.finditer(r"\bCHECK\s*\(", sql):
        depth, end = 1, match.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
        found.append(plain(sql[match.end():end - 1]))
    return sorted(found)


class Snapshot:
    """What a database holds, as far as a rebuild could lose it."""

    def __init__(self, connection):
        def rows(sql, *values):
            return connection.execute(sql, values).fetchall()

        self.tables, self.indexes, self.triggers, self.views = {}, {}, {}, {}
        for kind, name, table, sql in rows("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"):
            if name in ("alembic_version", "sqlite_sequence") or name.startswith("_alembic_tmp_"):
                continue
            if kind == "table":
                self.tables[name] = self.table(rows, name, sql)
            else:
                {"index": self.indexes, "trigger": self.triggers, "view": self.views}[kind][name] = (table, plain(sql))

    @staticmethod
    def table(rows, name, sql):
        # A part of the key is NOT NULL in what SQLAlchemy writes.
        columns = {row[1]: [plain(row[2]), row[3] if row[5] == 0 else 1, *row[4:]]
                   for row in rows("SELECT * FROM pragma_table_xinfo(?)", name)}
        keys = {}
        for row in rows("SELECT * FROM pragma_foreign_key_list(?)", name):
            keys.setdefault(row[0], []).append((row[2], row[3], row[4] or "id", *row[5:]))  # none: the key
        uniques = sorted(
            tuple(part[2] for part in rows("SELECT * FROM pragma_index_info(?)", index[1]))
            for index in rows("SELECT * FROM pragma_index_list(?)", name) if index[3] == "u")
        stored = [column for column, row in columns.items() if row[4] == 0]
        sequence = rows("SELECT seq FROM sqlite_sequence WHERE name = ?", name) if "AUTOINCREMENT" in sql.upper() else None
        return {
            "columns": columns,
            "foreign keys": sorted(map(str, keys.values())),
            "uniques": uniques,
            "checks": checks_of(sql),
            "options": [word in sql.upper() for word in ("AUTOINCREMENT", "STRICT", "WITHOUT ROWID")],
            "words": [len(re.findall(word, sql, re.I)) for word in ("deferrable initially deferred", "nocase", "on conflict")],
            "sequence": sequence,
            "rows": sorted(map(repr, [dict(zip(stored, row)) for row in rows(
                "SELECT %s FROM %s" % (", ".join(map(quoted, stored)), quoted(name)))])),
        }

    def state(self):
        return {"tables": self.tables, "indexes": self.indexes, "triggers": self.triggers, "views": self.views}

    def texts(self):
        return [text for kind in (self.triggers, self.views) for _, text in kind.values()]


class Chain:
    """The revisions of one seed: each the lines of its upgrade(), and how it changes a snapshot."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.made = 0
        self.steps = []
        self.columns = {}  # of each table, those that steps may change
        self.strict = set()
        self.named = []    # constraints and indexes that a step may drop: (kind, name, table)

    def name(self, prefix):
        self.made += 1
        return "%s%d" % (prefix, self.made)

    def begin(self):
        lines = []
        for number in range(1 + self.random.randrange(3)):
            lines += self.create(number)
        lines.append("CREATE TABLE log (what TEXT)")
        self.steps.append((["op.execute(%r)" % line for line in lines], lambda before: None))

    def create(self, number):
        pick, chance = self.random.choice, lambda percent: self.random.randrange(100) < percent
        table = "t%d" % number
        strict = chance(15)
        key = pick(["id INTEGER PRIMARY KEY", "id INTEGER PRIMARY KEY AUTOINCREMENT", "id INTEGER NOT NULL, PRIMARY KEY (id)"])
        names = self.random.sample(NAMES, 3 + self.random.randrange(3))
        parts, columns = [key], []
        for name in names:
            text = "%s %s" % (quoted(name), pick(["INTEGER", "TEXT", "INT"] if strict else
                                                 ["INTEGER", "TEXT", "VARCHAR(20)", "NUMERIC(10,2)", "INT", "double"]))
            text += pick(["", "", " COLLATE NOCASE", " DEFAULT 5", " DEFAULT (1 + 2)", " DEFAULT -1.5" if not strict else "",
                          " CHECK (%s <> 99)" % quoted(name), " CONSTRAINT %s CHECK (%s IS NOT 98)" % (self.name("ck"), quoted(name))])
            columns.append(name)
            parts.append(text)
        if chance(30):
            parts.append("made %s AS (%s || 'x') %s" % (pick(["TEXT", "TEXT GENERATED ALWAYS"]), quoted(names[0]),
                                                        pick(["STORED", "VIRTUAL", ""])))
        if chance(30):
            parts.append("UNIQUE (%s, id)%s" % (quoted(names[1]), pick(["", " ON CONFLICT REPLACE"])))
        if number and chance(50):
            parts.append("FOREIGN KEY (%s) REFERENCES t0 (id)%s" % (quoted(names[2]), pick(
                ["", " ON DELETE CASCADE", " ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED"])))
        if number and chance(30):
            parts.append("parent INTEGER REFERENCES t0%s" % pick(["", "(id)", "(id) ON DELETE SET NULL"]))
            parts.sort(key=lambda part: part.startswith(("UNIQUE", "FOREIGN")))
        if key.endswith("(id)"):
            parts[0] = "id INTEGER NOT NULL"
            parts.append("PRIMARY KEY (id)")
            parts.sort(key=lambda part: part.startswith(("UNIQUE", "FOREIGN", "PRIMARY")))
        options = [word for word in ["STRICT"] if strict]
        options += ["WITHOUT ROWID"] if "AUTOINCREMENT" not in key and chance(15) else []
        lines = ["CREATE TABLE %s (%s) %s" % (table, ", ".join(parts), ", ".join(options))]
        for row in range(self.random.randrange(4)):
            lines.append("INSERT INTO %s (id, %s) VALUES (%d, %s)" % (
                table, ", ".join(map(quoted, columns)), row + 1, ", ".join(str(row + 10 * i) for i in range(len(columns)))))
        if lines[1:] and "AUTOINCREMENT" in key and chance(50):
            lines.append("DELETE FROM %s WHERE id = %d" % (table, len(lines) - 1))
        self.columns[table] = columns
        self.strict |= {table} if strict else set()
        return lines

    def step(self):
        if self.random.randrange(100) < 35:
            self.steps.append(self.sql_text())
            return
        table = self.random.choice(sorted(self.columns))
        operations = [self.operation(table) for _ in range(1 + self.random.randrange(3))]
        self.steps.append(([line for line, _ in operations],
                           lambda before: [change(before) for _, change in operations if change is not None]))

    def sql_text(self):
        table = self.random.choice(sorted(self.columns))
        column = quoted(self.random.choice(self.columns[table]))
        kind, name = self.random.choice(["index", "index", "view", "trigger", "other"]), self.name("o")
        if kind == "index":
            sql = "CREATE INDEX %s ON %s (%s)%s" % (name, table, self.random.choice(
                [column + " DESC", "lower(%s)" % column, column + " COLLATE NOCASE, id"]), self.random.choice(
                    ["", " WHERE %s > 3" % column]))
        elif kind == "view":
            sql = "CREATE VIEW %s AS SELECT %s FROM %s" % (name, self.random.choice(["id", "count(*)"]), table)
        elif kind == "trigger":
            sql = "CREATE TRIGGER %s AFTER DELETE ON %s BEGIN INSERT INTO log VALUES (old.id); END" % (name, table)
        else:
            sql = "CREATE TRIGGER %s AFTER INSERT ON log BEGIN DELETE FROM %s WHERE id < 0; END" % (name, table)

        def change(before):
            there = {"index": before.indexes, "view": before.views}.get(kind, before.triggers)
            there[name] = ({"view": name, "other": "log"}.get(kind, table), plain(sql))
        return (["op.execute(%r)" % sql], change)

    def operation(self, table):
        kinds = [self.nullable, self.default, self.add, self.check, self.unique, self.foreign_key, self.index, self.drop,
                 self.drop_column, self.rename, self.type]
        return self.random.choice(kinds)(table)

    def nullable(self, table):
        column = self.random.choice([one for one in self.columns[table] if not one.startswith("n")])  # no NULL in it
        wanted = self.random.choice([True, False])

        def change(before):
            before.tables[table]["columns"][column][1] = 0 if wanted else 1
        return "op.alter_column(%r, %r, nullable=%r)" % (table, column, wanted), change

    def default(self, table):
        column = self.random.choice(self.columns[table])

        def change(before):
            before.tables[table]["columns"][column][2] = "'7'"
        return "op.alter_column(%r, %r, server_default='7')" % (table, column), change

    def add(self, table):
        column = self.name("n")
        rest, row = self.random.choice([
            ("sa.Integer()", ["integer", 0, None, 0, 0]),
            ("sa.Integer(), server_default='3', nullable=False", ["integer", 1, "'3'", 0, 0]),
            ("sa.Text(), server_default=sa.text(\"(lower('X'))\"), nullable=False", ["text", 1, "lower('X')", 0, 0])])
        value = {None: None, "'3'": 3, "lower('X')": "x"}[row[2]]

        def change(before):
            made = before.tables[table]
            made["columns"][column] = list(row)
            made["rows"] = sorted(repr({**eval(one), column: value}) for one in made["rows"])
        self.columns[table].append(column)
        return "op.add_column(%r, sa.Column(%r, %s))" % (table, column, rest), change

    def check(self, table):
        column, name = self.random.choice(self.columns[table]), self.name("ck")
        self.named.append(("check", name, table, plain(quoted(column) + " IS NOT 97")))

        def change(before):
            made = before.tables[table]
            made["checks"] = sorted(made["checks"] + [plain(quoted(column) + " IS NOT 97")])
        return "op.create_check_constraint(%r, %r, %r)" % (name, table, quoted(column) + " IS NOT 97"), change

    def unique(self, table):
        column, name = self.random.choice(self.columns[table]), self.name("uq")
        self.named.append(("unique", name, table, (column, "id")))

        def change(before):
            made = before.tables[table]
            made["uniques"] = sorted(set(made["uniques"]) | {(column, "id")})
        return "op.create_unique_constraint(%r, %r, [%r, 'id'])" % (name, table, column), change

    def foreign_key(self, table):
        column, name = self.random.choice(self.columns[table]), self.name("fk")

        def change(before):
            made = before.tables[table]
            made["foreign keys"] = sorted(
                made["foreign keys"] + [str([("t0", column, "id", "NO ACTION", "CASCADE", "NONE")])])
        return "op.create_foreign_key(%r, %r, 't0', [%r], ['id'], ondelete='CASCADE')" % (name, table, column), change

    def index(self, table):
        column, name = self.random.choice(self.columns[table]), self.name("ix")
        self.named.append(("index", name, table, column))

        def change(before):
            before.indexes[name] = (table, plain("CREATE INDEX %s ON %s (%s)" % (name, table, column)))
        return "op.create_index(%r, %r, [%r])" % (name, table, column), change

    def drop(self, table):
        mine = [one for one in self.named if one[2] == table and one[0] != "unique"]
        if not mine:
            return self.index(table)
        kind, name, _, what = self.random.choice(mine)
        self.named.remove((kind, name, table, what))
        if kind == "index":
            return "op.drop_index(%r, %r)" % (name, table), lambda before: before.indexes.pop(name)
        return ("op.drop_constraint(%r, %r)" % (name, table),
                lambda before: before.tables[table]["checks"].remove(what))

    def added(self, table):
        return [column for column in self.columns[table] if column.startswith("n")]

    def rename(self, table):
        if not self.added(table):
            return self.add(table)
        column, name = self.random.choice(self.added(table)), self.name("n")
        self.columns[table][self.columns[table].index(column)] = name

        def renamed(text):
            return re.sub(column + r"(?!\d)", name, text)
        self.named = [(kind, one, of, tuple(map(renamed, what)) if kind == "unique" else renamed(what))
                      if of == table else (kind, one, of, what) for kind, one, of, what in self.named]

        def change(before):
            made = before.tables[table]
            made["columns"][name] = made["columns"].pop(column)
            made["rows"] = sorted(repr({renamed(k): v for k, v in eval(one).items()}) for one in made["rows"])
            made["checks"] = sorted(map(renamed, made["checks"]))
            made["foreign keys"] = sorted(map(renamed, made["foreign keys"]))
            made["uniques"] = sorted(tuple(map(renamed, one)) for one in made["uniques"])
            for index, (of, sql) in before.indexes.items():
                if of == table:
                    before.indexes[index] = (of, renamed(sql))
        return "op.alter_column(%r, %r, new_column_name=%r)" % (table, column, name), change

    def type(self, table):
        if not self.added(table) or table in self.strict:
            return self.add(table)
        column = self.random.choice(self.added(table))

        def change(before):
            made = before.tables[table]
            made["columns"][column][0] = "varchar(30)"
            made["rows"] = sorted(repr({k: str(v) if k == column and v is not None else v for k, v in eval(one).items()})
                                  for one in made["rows"])
        return "op.alter_column(%r, %r, type_=sa.String(30))" % (table, column), change

    def drop_column(self, table):
        """Only of what a step has added, and nothing names."""
        free = [column for column in self.columns[table] if column.startswith("n") and not any(
            re.search(r"\b%s\b" % column, " ".join(map(str, lines))) for lines, _ in self.steps[1:]
            if not any("add_column" in line for line in lines))]
        if not free:
            return self.add(table)
        column = self.random.choice(free)
        self.columns[table].remove(column)
        self.named = [one for one in self.named if not (one[2] == table and column in str(one[3]))]

        def change(before):
            made = before.tables[table]
            made["columns"].pop(column)
            made["rows"] = sorted(repr({k: v for k, v in eval(one).items() if k != column}) for one in made["rows"])
            made["checks"] = [one for one in made["checks"] if not one.startswith(column + "is")]
            made["uniques"] = [one for one in made["uniques"] if column not in one]
            made["foreign keys"] = [one for one in made["foreign keys"] if repr(column) not in one]
            for name in [n for n, (_, sql) in before.indexes.items() if re.search(r"[(,]%s\b" % column, sql)]:
                before.indexes.pop(name)
        return "op.drop_column(%r, %r)" % (table, column), change

    def write(self, folder):
        for number, (lines, _) in enumerate(self.steps, 1):
            with open(os.path.join(folder, "r%03d.py" % number), "w") as file:
                file.write("import sqlalchemy as sa\nfrom alembic import op\n\nrevision = 'r%03d'\ndown_revision = %r\n\n\n"
                           "def upgrade():\n    %s\n" % (number, "r%03d" % (number - 1) if number > 1 else None,
                                                          "\n    ".join(lines)))


def differences(wanted, given, path=""):
    if isinstance(wanted, dict) and isinstance(given, dict):
        for key in sorted(set(wanted) | set(given)):
            yield from differences(wanted.get(key), given.get(key), "%s/%s" % (path, key))
    elif wanted != given:
        yield "%s: %r is to be %r" % (path, given, wanted)


def try_chain(sqlgen, seed, folder):
    """What is wrong with the chain; nothing where all is well."""
    chain = Chain(seed)
    chain.begin()
    for _ in range(2 + chain.random.randrange(7)):
        chain.step()
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    chain.write(folder)
    options = ["heads", "--revisions", folder, "--dialect", "sqlite", "--sqlite-rebuild"]
    run = subprocess.run([sqlgen, "upgrade", *options], capture_output=True, text=True)
    if run.returncode != 0:
        return ["it does not compile: " + run.stderr[:600]]
    parts = re.split(r"(?m)^-- Running upgrade .*$", run.stdout)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.executescript(parts[0])
        for number, (part, (lines, change)) in enumerate(zip(parts[1:], chain.steps), 1):
            wanted = Snapshot(connection)
            for copy in set(re.findall(r"DROP TABLE IF EXISTS (_alembic_tmp_\w+)", part)):
                connection.execute("CREATE TABLE %s (leftover)" % copy)  # of a try that has failed
            connection.executescript(part)
            given = Snapshot(connection)
            change(wanted)
            found = list(differences(wanted.state(), given.state())) if number > 1 else []
            if found:
                return ["r%03d: %s" % (number, line) for line in [*lines, *found]]
    except sqlite3.Error as error:
        return ["SQLite refuses it: %s" % error, *lines]
    run = subprocess.run([sqlgen, "schema", *options], capture_output=True, text=True)
    held = {sql.strip().rstrip(";") for sql, in connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")}
    missing = [sql for sql in held if sql not in run.stdout]
    return ["sqlgen schema has it otherwise: " + sql for sql in missing]


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
