"""Chains of revisions that write rows and ask for them: what they are told goes into the table `notes`."""
import random

from changes import Changes
from questions import Questions
from values import DEFAULTS, POSTGRESQL_TYPES, STRINGS, TYPES, UNSORTED, value_of
from writes import Writes

REVISION = '''import datetime
import decimal
import json
import re
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy import orm
from sqlalchemy.dialects import postgresql, sqlite

revision = {revision!r}
down_revision = {parent!r}


def note(what, value):
    op.get_bind().execute(sa.text("INSERT INTO notes (what, value) VALUES (:w, :v)"), {{"w": what, "v": repr(value)}})


def upgrade():
    conn = op.get_bind()
    conn.execute(sa.text("SELECT count(*) FROM alembic_version")).scalar()  # all of it runs as if connected
    {body}
'''


class Program(Writes, Questions, Changes):
    """A chain of three revisions; the same for the same seed."""

    def __init__(self, seed, dialect):
        self.random = random.Random(seed)
        self.dialect = dialect
        self.types = TYPES | (POSTGRESQL_TYPES if dialect == "postgresql" else {})
        self.tables = {}  # name -> {column: type}
        self.uniques = {}  # name -> columns that are unique
        self.enums = {}  # table and column -> name of the enum
        self.indexed = set()  # tables and columns that an index is on
        self.made = 0
        body = ['op.create_table("notes", sa.Column("number", sa.Integer(), primary_key=True), sa.Column("what", sa.Text()), sa.Column("value", sa.Text()))']
        body += self.create() + self.create() + self.insert() + self.insert()
        self.bodies = [body + self.steps(), self.steps(), self.steps()]

    def texts(self):
        """The revisions' ids and files."""
        for number, body in enumerate(self.bodies):
            parent = f"r{number - 1}" if number else None
            yield f"r{number}", REVISION.format(revision=f"r{number}", parent=parent, body="\n    ".join(body))

    def steps(self):
        makers = [*self.writes(), *self.questions(), *self.changes()]
        return [line for _ in range(self.random.randint(3, 7)) for line in self.random.choice(makers)()]

    def new_name(self, prefix):
        self.made += 1
        return f"{prefix}{self.made}"

    def table(self):
        return self.random.choice(sorted(self.tables))

    def column(self, table, kinds=None):
        """Name and type of a column that is not the key."""
        found = [(name, kind) for name, kind in self.tables[table].items() if name != "id" and (kinds is None or kind in kinds)]
        return self.random.choice(found) if found else (None, None)

    def type_of(self, table, column):
        return self.types[self.tables[table][column]].format(enum=self.enums.get((table, column)))

    def declared(self, table):
        columns = ", ".join(f"sa.column({name!r}, {self.type_of(table, name)})" for name in self.tables[table])
        return [f"{table} = sa.table({table!r}, {columns})"]

    def declared_whole(self, table):
        """As a Table, which knows its key."""
        columns = ", ".join(f"sa.Column({name!r}, {self.type_of(table, name)}{', primary_key=True' if name == 'id' else ''})" for name in self.tables[table])
        return [f"{table} = sa.Table({table!r}, sa.MetaData(), {columns})"]

    def mapped(self, table):
        """As a mapped class, with the name of the table in upper case."""
        columns = [f"    {name} = sa.Column({self.type_of(table, name)}{', primary_key=True' if name == 'id' else ''})" for name in self.tables[table]]
        return ["Base = orm.declarative_base()", f"class {table.upper()}(Base):", f"    __tablename__ = {table!r}", *columns]

    def value(self, kind, may_be_none=True):
        return "None" if may_be_none and self.random.random() < 0.2 else value_of(kind, self.random)

    def condition(self, table, of=None):
        """A condition on columns of the table, whose Python name is ``of`` (``table.c`` if none is given)."""
        r, of = self.random, of or f"{table}.c"
        name, kind = r.choice(sorted(self.tables[table].items()))
        column = f"{of}.{name}"
        if r.random() < 0.2:
            return f"sa.{r.choice(['and_', 'or_'])}({self.condition(table, of)}, {self.condition(table, of)})"
        if kind in UNSORTED and kind != "enum" or r.random() < 0.1:
            return column + r.choice([".is_(None)", ".isnot(None)"])
        if kind == "boolean":
            return r.choice([column, f"{column} == True", f"sa.not_({column})", f"{column}.is_(False)"])
        if kind in STRINGS and r.random() < 0.4:
            return r.choice(["{0}.like('a%')", "{0}.contains('b')", "{0}.startswith('a')", "{0}.ilike('A%')", "sa.func.length({0}) > 1", "sa.func.lower({0}) == 'a'", "{0}.notin_(['a', ''])"]).format(column)
        if r.random() < 0.3:
            return f"{column}.in_([{self.value(kind, False)}, {self.value(kind, False)}])"
        if kind in ("integer", "date") and r.random() < 0.2:
            return f"{column}.between({self.value(kind, False)}, {self.value(kind, False)})"
        order = ["==", "!="] if kind in (*STRINGS, "enum", "uuid") else ["==", "!=", "<", ">="]
        return f"{column} {r.choice(order)} {self.value(kind, False)}"

    def values(self, table, least=0):
        """Columns and their values as the text of a dict."""
        chosen = [(name, kind) for name, kind in self.tables[table].items() if name != "id" and self.random.random() < 0.8]
        if len(chosen) < least:
            chosen = [self.column(table)]
        return "{" + ", ".join(f"{name!r}: {self.value(kind)}" for name, kind in chosen) + "}"

    def query(self, table):
        return f"conn.execute(sa.select({table}).where({self.condition(table)}).order_by({table}.c.id))"

    def default(self, kind):
        return f", server_default={self.random.choice(DEFAULTS[kind])}" if kind in DEFAULTS and self.random.random() < 0.3 else ""
