"""What random changes are made of."""
from model import Column, Constraint, Object, Table, Text, quoted

NAMES = ["a", "b", "c", "Mixed", "two words", "group", "value", "na\u00efve", "it's", 'a"b', "100%", "x.y", "order", "rowid_", "key"]
TABLES = ["t", "Orders", "two tables", "select", "\u00fcber", "old_t"]
PLAIN = ["INTEGER", "TEXT", "VARCHAR(20)", "NUMERIC(10, 2)", "INT", "double precision", "BLOB", "BIGINT", "BOOLEAN", "REAL", "UNSIGNED BIG INT", ""]
STRICT = ["INTEGER", "TEXT", "INT", "REAL", "BLOB", "ANY"]
DEFAULTS = ["5", "-1.5", "'x'", "'it''s, (a)'", "NULL", "(1 + 2)", "TRUE", "x'01ff'", "9223372036854775807", "('a' || 'b')", "(lower('X'))", "'-- no comment'"]
VALUES = ["NULL", "1", "-7", "9223372036854775807", "1.5", "1e300", "'x'", "'it''s'", "x'00ff'", "''", "'12'", "'a\u00e9'", "0", "-9223372036854775808"]
OF_STRICT = {"INTEGER": ["NULL", "1", "-7"], "INT": ["NULL", "3"], "TEXT": ["NULL", "'x'", "'it''s'"], "REAL": ["NULL", "1.5"], "BLOB": ["NULL", "x'00ff'"],
             "ANY": VALUES}
CONDITIONS = ["{0} <> 'zz'", "{0} IS NOT 98", "length({0}) < 500", "{0} NOT IN (-1000, -1001)", "({0} <> 'q)(') /* of ( */", "{0} IS NULL OR {0} <> 'CHECK (1)'"]
ACTIONS = ["", "", " ON DELETE CASCADE", " ON DELETE SET NULL ON UPDATE CASCADE", " ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED", " ON DELETE RESTRICT"]


class Grammar:
    """Random parts of tables."""

    def __init__(self, random, model):
        self.random, self.model = random, model
        self.made = 0

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def pick(self, found):
        return self.random.choice(list(found))

    def name(self, prefix):
        self.made += 1
        return "%s%d" % (prefix, self.made)

    def quote(self, name):
        """A name in one of SQLite's quotes, or none."""
        kinds = [quoted(name), quoted(name)]
        if "]" not in name:
            kinds.append("[%s]" % name)
        if "`" not in name:
            kinds.append("`%s`" % name)
        if name.isascii() and name.isidentifier() and name.lower() not in ("group", "order", "select", "key", "value"):
            kinds += [name, name]
        return self.pick(kinds)

    def table(self):
        return self.pick(self.model.tables)

    def free(self, table):
        """A name that no column of the table has."""
        there = {one.name.lower() for one in table.columns}
        found = [name for name in NAMES if name.lower() not in there]
        return self.pick(found) if found and self.chance(70) else self.name("n")

    def column(self, table):
        strict = "STRICT" in table.options
        column = Column(self.free(table), self.pick(STRICT if strict else PLAIN))
        if self.chance(30):
            column.default = self.pick(OF_STRICT[column.type] if strict else DEFAULTS)
            column.notnull = column.default != "NULL" and self.chance(40)
        if self.chance(10) and column.type in ("TEXT", "VARCHAR(20)", ""):
            column.collate = self.pick(["NOCASE", "RTRIM", "BINARY"])
        return column

    def condition(self, table):
        return Text(self.pick(CONDITIONS), self.pick(table.stored))

    def new_table(self):
        there = {one.name.lower() for one in [*self.model.tables, *self.model.objects]}
        found = [name for name in TABLES if name.lower() not in there]
        table = Table(self.pick(found) if found and self.chance(70) else self.name("t"))
        if self.chance(20):
            table.options.append("STRICT")
        for _ in range(2 + self.random.randrange(4)):
            table.columns.append(self.column(table))
        self.key(table)
        if self.chance(25):
            of = self.pick(table.stored)
            made = Column(self.free(table), "TEXT", generated=Text(self.pick(["{0} || 'x'", "coalesce({0}, 'a, (b')", "CAST({0} AS TEXT)"]), of), stored=self.chance(50))
            table.columns.insert(self.random.randrange(1, len(table.columns) + 1), made)
        for _ in range(self.random.randrange(3)):
            made = self.constraint(table)
            if made is not None:
                table.constraints.append(made)
        return table

    def key(self, table):
        kind = self.random.randrange(100)
        if kind < 60:
            column = Column("id" if kind < 50 else "Key id", "INTEGER")
            table.columns.insert(0, column)
            table.autoincrement = kind < 20
            table.constraints.append(Constraint("primary", [column]))
            if kind % 2 and not table.autoincrement:
                column.notnull = True
        elif kind < 75:
            columns = [one for one in table.columns if one.type != "BLOB"][:2]
            if len(columns) == 2:
                for one in columns:
                    one.notnull, one.default = True, None
                table.constraints.append(Constraint("primary", columns, name=self.name("pk") if self.chance(40) else None))
        elif kind < 90:
            column = Column("code", "TEXT", notnull=self.chance(50))
            table.columns.insert(self.random.randrange(2), column)
            table.constraints.append(Constraint("primary", [column]))
        if table.key and not table.autoincrement and self.chance(20):
            table.options.append("WITHOUT ROWID")
            for one in table.key.columns:
                one.notnull = True

    def constraint(self, table, name=None):
        kind = self.random.randrange(100)
        name = name or (self.name("cs") if self.chance(50) else None)
        if kind < 40:
            return Constraint("check", name=name, text=self.condition(table))
        if kind < 65 and table.key:
            columns = [self.pick(table.stored), *table.key.columns]
            if len(set(columns)) < len(columns) or any(one.kind == "unique" and one.columns == columns for one in table.constraints):
                return None
            return Constraint("unique", columns, name=name, rest=self.pick(["", "", " ON CONFLICT REPLACE", " ON CONFLICT IGNORE"]))
        targets = [one for one in [*self.model.tables, table] if one.key and len(one.key.columns) <= len(table.stored)]
        if not targets:
            return None
        target = self.pick(targets)
        columns = self.random.sample(table.stored, len(target.key.columns))
        if any(one.kind == "foreign" and one.columns == columns for one in table.constraints):
            return None
        return Constraint("foreign", columns, name=name, target=target, target_columns=target.key.columns if self.chance(70) else (), rest=self.pick(ACTIONS))

    def row(self, table):
        """An INSERT of some values."""
        columns = [one for one in table.stored if one.notnull or table.key and one in table.key.columns or self.chance(80)] or table.stored[:1]
        values = []
        for one in columns:
            found = OF_STRICT[one.type] if "STRICT" in table.options else VALUES
            in_key = table.key is not None and one in table.key.columns
            if in_key and one.type == "INTEGER" and len(table.key.columns) == 1:
                values.append(str(self.random.randrange(1, 60)))
            elif in_key and one.type == "TEXT":
                values.append("'k%d'" % self.random.randrange(100) if one.notnull or self.chance(80) else "NULL")
            else:
                values.append(self.pick([value for value in found if value != "NULL"] if one.notnull else found))
        return Text("INSERT OR IGNORE INTO {0} (%s) VALUES (%s)" % (", ".join("{%d}" % (at + 1) for at in range(len(columns))),
                                                            ", ".join(value.replace("{", "{{") for value in values)), table, *columns)

    def object(self, table):
        """An index, a trigger or a view on the table."""
        kind = self.pick(["index", "index", "index", "view", "trigger", "trigger"])
        column, other = self.pick(table.columns), self.pick(table.stored)
        name = self.name({"index": "ix", "view": "v", "trigger": "tr"}[kind])
        if kind == "index":
            element = self.pick(["{1}", "{1} DESC", "lower({1})", "{1} COLLATE NOCASE, {2}", "coalesce({1}, ', (') ASC", "{1}, {2} DESC"])
            where = self.pick(["", "", " WHERE {2} IS NOT NULL", " WHERE {1} > 3 AND {2} <> 'WHERE'"])
            text = "CREATE INDEX %s ON {0} (%s)%s" % (quoted(name), element, where)
        elif kind == "view":
            text = "CREATE VIEW %s AS SELECT %s FROM {0}%s" % (quoted(name), self.pick(["{1}, {2} AS other", "count(*) AS n", "*", "t.{1} AS x"]), self.pick(["", " t"]))
            if "t.{1}" in text:
                text = text[:-2] + " t" if text.endswith(" t") else text + " t"
        else:
            to = self.table()
            event = self.pick(["AFTER DELETE", "BEFORE INSERT", "AFTER UPDATE OF {1}", "AFTER UPDATE"])
            row = "new" if "INSERT" in event else "old"
            when = self.pick(["", " WHEN %s.{2} IS NOT NULL" % row])
            action = self.pick(["INSERT INTO {5} ({6}) VALUES (%s.{2})" % row, "DELETE FROM {3} WHERE {4} = 'never'", "UPDATE {3} SET {4} = {4} WHERE {4} = 'never'"])
            text = "CREATE TRIGGER %s %s ON {0}%s BEGIN %s; END" % (quoted(name), event, when, action)
            return Object(kind, name, table, Text(text, table, other, column, to, self.pick(to.stored), self.log, self.log.columns[0]))
        return Object(kind, name, table, Text(text, table, column, other))
