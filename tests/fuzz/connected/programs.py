"""Chains of revisions that write rows and ask for them: what they are told goes into the table `notes`."""
import random

TYPES = {
    "integer": "sa.Integer()",
    "string": "sa.String(40)",
    "text": "sa.Text()",
    "boolean": "sa.Boolean()",
    "numeric": "sa.Numeric(10, 2)",
    "float": "sa.Float()",
    "date": "sa.Date()",
    "datetime": "sa.DateTime()",
    "json": "sa.JSON()",
}
TEXTS = ["a", "b", "A", "ab", "", "x y", "it's", "é", "10", "%", "a,b"]
NUMBERS = ("integer", "numeric", "float")
DEFAULTS = {"integer": "'7'", "string": "'given'", "boolean": "sa.true()", "numeric": "'1.25'", "date": "'2024-01-01'"}
# What a loop makes of a value of the row.
CHANGES = {
    "string": ["({0} or '') + '-1'", "({0} or 'none').upper().replace('A', '_')", "f'{{row.id}}:{{{0}!r}}'"],
    "text": ["({0} or '').split(',')[0].strip()[:5]", "'%s/%s' % (row.id, {0})"],
    "integer": ["({0} or 0) * 2 + 1", "({0} or 7) // 2", "len(str({0}))", "-{0} if {0} else 4"],
    "numeric": ["({0} or 0) + 1", "decimal.Decimal('0.5') * ({0} or 2)"],
    "float": ["({0} or 0.5) * 2"],
    "boolean": ["not {0}", "{0} is None"],
    "date": ["{0} or datetime.date(2020, 1, 1)", "{0} + datetime.timedelta(days=3) if {0} else None"],
    "datetime": ["{0}.replace(hour=3) if {0} else None"],
    "json": ["dict({0}, z=1) if isinstance({0}, dict) else [{0}]"],
}
REVISION = '''import datetime
import decimal

import sqlalchemy as sa
from alembic import op

revision = {revision!r}
down_revision = {parent!r}


def note(what, value):
    op.get_bind().execute(sa.text("INSERT INTO notes (what, value) VALUES (:w, :v)"), {{"w": what, "v": repr(value)}})


def upgrade():
    conn = op.get_bind()
    conn.execute(sa.text("SELECT count(*) FROM alembic_version")).scalar()  # all of it runs as if connected
    {body}
'''


class Program:
    """A chain of three revisions; the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.tables = {}  # name -> {column: type}
        body = ['op.create_table("notes", sa.Column("number", sa.Integer(), primary_key=True), sa.Column("what", sa.Text()), sa.Column("value", sa.Text()))']
        body += self.create() + self.create() + self.insert() + self.insert()
        self.bodies = [body + self.steps(), self.steps(), self.steps()]

    def texts(self):
        """The revisions' ids and files."""
        for number, body in enumerate(self.bodies):
            parent = f"r{number - 1}" if number else None
            yield f"r{number}", REVISION.format(revision=f"r{number}", parent=parent, body="\n    ".join(body))

    def steps(self):
        makers = [self.create, self.insert, self.insert, self.update, self.delete, self.loop, self.loop, self.number, self.first, self.groups, self.join, self.change_table, self.count_changes, self.inspect]
        return [line for _ in range(self.random.randint(3, 6)) for line in self.random.choice(makers)()]

    def table(self):
        return self.random.choice(sorted(self.tables))

    def column(self, table, kinds=None):
        found = [(name, kind) for name, kind in self.tables[table].items() if kinds is None or kind in kinds]
        return self.random.choice(found) if found else (None, None)

    def declared(self, table):
        columns = ", ".join(f"sa.column({name!r}, {TYPES[kind]})" for name, kind in self.tables[table].items())
        return [f"{table} = sa.table({table!r}, {columns})"]

    def value(self, kind, may_be_none=True):
        r = self.random
        if may_be_none and kind != "json" and r.random() < 0.2:  # offline None is NULL for JSON, connected 'null'
            return "None"
        makers = {
            "integer": lambda: str(r.randint(-3, 9)),
            "boolean": lambda: r.choice(["True", "False"]),
            "numeric": lambda: r.choice(["decimal.Decimal('1.50')", "decimal.Decimal('2')"]),
            "float": lambda: r.choice(["1.5", "2.0", "-3.25"]),
            "date": lambda: f"datetime.date(2024, {r.randint(1, 12)}, {r.randint(1, 28)})",
            "datetime": lambda: f"datetime.datetime(2024, {r.randint(1, 12)}, 3, {r.randint(0, 23)}, 30)",
            "json": lambda: r.choice(["{'a': 1}", "[1, 2]", "{'k': None}", "'text'", "{}"]),
        }
        return makers.get(kind, lambda: repr(r.choice(TEXTS)))()

    def condition(self, table):
        r = self.random
        name, kind = self.column(table)
        column = f"{table}.c.{name}"
        if kind == "json" or r.random() < 0.2:
            return column + r.choice([".is_(None)", ".isnot(None)"])
        if r.random() < 0.2:
            return f"sa.{r.choice(['and_', 'or_'])}({self.condition(table)}, {self.condition(table)})"
        if kind == "boolean":
            return r.choice([column, f"{column} == True", f"sa.not_({column})"])
        if kind in ("string", "text") and r.random() < 0.3:
            return column + r.choice([".like('a%')", ".contains('b')", ".startswith('a')"])
        if r.random() < 0.3:
            return f"{column}.in_([{self.value(kind, False)}, {self.value(kind, False)}])"
        order = ["==", "!="] if kind in ("string", "text") else ["==", "!=", "<", ">="]
        return f"{column} {r.choice(order)} {self.value(kind, False)}"

    def values(self, table):
        chosen = [(name, kind) for name, kind in self.tables[table].items() if name != "id" and self.random.random() < 0.8]
        return "{" + ", ".join(f"{name!r}: {self.value(kind)}" for name, kind in chosen) + "}"

    def create(self):
        r = self.random
        table = f"t{len(self.tables)}"
        kinds = [r.choice(sorted(TYPES)) for _ in range(r.randint(2, 4))]
        self.tables[table] = {"id": "integer", **{f"{kind[0]}{i}": kind for i, kind in enumerate(kinds)}}
        columns = "".join(
            f", sa.Column('{kind[0]}{i}', {TYPES[kind]}{', server_default=' + DEFAULTS[kind] if kind in DEFAULTS and r.random() < 0.3 else ''})"
            for i, kind in enumerate(kinds)
        )
        return [f"op.create_table({table!r}, sa.Column('id', sa.Integer(), primary_key=True){columns})"]

    def insert(self):
        table = self.table()
        values = self.values(table)
        if values == "{}":
            return []
        form = self.random.choice(["op.bulk_insert({0}, [{1}])", "conn.execute({0}.insert().values({1}))", "conn.execute({0}.insert(), [{1}])"])
        return self.declared(table) + [form.format(table, values)]

    def update(self):
        table = self.table()
        name, kind = self.column(table, [kind for kind in TYPES if kind != "integer"])
        if name is None:
            return []
        return self.declared(table) + [f"conn.execute(sa.update({table}).where({self.condition(table)}).values({name}={self.value(kind)}))"]

    def delete(self):
        table = self.table()
        return self.declared(table) + [f"conn.execute(sa.delete({table}).where({self.condition(table)}))"]

    def query(self, table):
        return f"conn.execute(sa.select({table}).where({self.condition(table)}).order_by({table}.c.id))"

    def loop(self):
        table = self.table()
        name, kind = self.column(table)
        if name == "id":
            return []
        end = self.random.choice(["", ".fetchall()", ".all()"])
        made = self.random.choice(CHANGES[kind]).format(f"row.{name}")
        return self.declared(table) + [
            f"for row in {self.query(table)}{end}:",
            f"    conn.execute(sa.update({table}).where({table}.c.id == row.id).values({name}={made}))",
        ]

    def number(self):
        table = self.table()
        name, kind = self.column(table)
        function = self.random.choice(["max", "min", "count"]) if kind in NUMBERS else "count"
        return self.declared(table) + [f"note({function!r}, conn.execute(sa.select(sa.func.{function}({table}.c.{name})).where({self.condition(table)})).scalar())"]

    def first(self):
        table = self.table()
        end = self.random.choice(["first()", "fetchone()", "mappings().first()"])
        return self.declared(table) + [f"note('first', {self.query(table)}.{end})"]

    def groups(self):
        table = self.table()
        name, kind = self.column(table)
        if kind == "json":
            return []
        column = f"{table}.c.{name}"
        return self.declared(table) + [
            f"rows = conn.execute(sa.select({column}, sa.func.count({table}.c.id)).group_by({column}))",
            "note('groups', sorted((tuple(row) for row in rows), key=repr))",
        ]

    def join(self):
        if len(self.tables) < 2:
            return []
        one, other = self.random.sample(sorted(self.tables), 2)
        kind = self.random.choice(["join", "outerjoin"])
        return self.declared(one) + self.declared(other) + [
            f"query = sa.select({one}.c.id, {other}.c.id).select_from({one}.{kind}({other}, {one}.c.id == {other}.c.id))",
            f"note({kind!r}, [tuple(row) for row in conn.execute(query.order_by({one}.c.id))])",
        ]

    def change_table(self):
        table = self.table()
        name, kind = self.column(table)
        if name == "id" or self.random.random() < 0.5:
            kind = self.random.choice(sorted(TYPES))
            name = f"new{len(self.tables[table])}"
            self.tables[table][name] = kind
            return [f"op.add_column({table!r}, sa.Column({name!r}, {TYPES[kind]}))"]
        self.tables[table] = {(name + "_" if old == name else old): of for old, of in self.tables[table].items()}
        return [f"op.alter_column({table!r}, {name!r}, new_column_name={name + '_'!r})"]

    def count_changes(self):
        table = self.table()
        return self.declared(table) + [f"note('changed', conn.execute(sa.delete({table}).where({self.condition(table)})).rowcount)"]

    def inspect(self):
        table = self.table()
        return self.random.choice(
            [
                [f"note('columns', [column['name'] for column in sa.inspect(conn).get_columns({table!r})])"],
                [f"note('types', [str(column['type']) for column in sa.inspect(conn).get_columns({table!r})])"],
                [f"read = sa.Table({table!r}, sa.MetaData(), autoload_with=conn)", "note('rows', [tuple(row) for row in conn.execute(sa.select(read).order_by(read.c.id))])"],
            ]
        )
