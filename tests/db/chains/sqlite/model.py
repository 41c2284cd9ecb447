"""A database as it is to be: tables, what hangs on them, and their text. What names a column or a table holds the object, so that it follows
a new name."""
import sqlite3


def quoted(name):
    return '"%s"' % name.replace('"', '""')


class Text:
    """SQL with the names of columns and tables in it: `{0} > 3`."""

    def __init__(self, template, *named):
        self.template, self.named = template, named

    def sql(self, quote=quoted):
        return self.template.format(*(quote(one.name) for one in self.named))

    def names(self, one):
        return one in self.named


class Column:
    def __init__(self, name, type, notnull=False, default=None, collate=None, generated=None, stored=False):
        self.name, self.type, self.notnull, self.default, self.collate = name, type, notnull, default, collate
        self.generated, self.stored = generated, stored
        self.enum_check = None  # the constraint that belongs to its type
        self.cast = None  # what the next copy of the rows casts it to
        self.filled = None  # what rows get that were there before it


class Constraint:
    """kind: primary, unique, check, foreign"""

    def __init__(self, kind, columns=(), name=None, text=None, target=None, target_columns=(), rest=""):
        self.kind, self.columns, self.name, self.text = kind, list(columns), name, text
        self.target, self.target_columns, self.rest = target, list(target_columns), rest

    def names(self, column):
        return column in self.columns or self.text is not None and self.text.names(column)

    def sql(self, quote=quoted):
        def listed(columns):
            return ", ".join(quote(one.name) for one in columns)

        body = {"primary": lambda: "PRIMARY KEY (%s)" % listed(self.columns),
                "unique": lambda: "UNIQUE (%s)" % listed(self.columns),
                "check": lambda: "CHECK (%s)" % self.text.sql(quote),
                "foreign": lambda: "FOREIGN KEY (%s) REFERENCES %s%s" % (
                    listed(self.columns), quote(self.target.name), " (%s)" % listed(self.target_columns) if self.target_columns else "")}[self.kind]()
        return ("CONSTRAINT %s " % quote(self.name) if self.name else "") + body + self.rest


class Table:
    def __init__(self, name):
        self.name, self.columns, self.constraints, self.options, self.autoincrement = name, [], [], [], False

    @property
    def key(self):
        return next((one for one in self.constraints if one.kind == "primary"), None)

    @property
    def stored(self):
        return [one for one in self.columns if one.generated is None]

    def definition(self, column, quote=quoted, inline=()):
        text = "%s %s" % (quote(column.name), column.type)
        if column.generated:
            text += " GENERATED ALWAYS AS (%s) %s" % (column.generated.sql(quote), "STORED" if column.stored else "VIRTUAL")
        if self.autoincrement and self.key.columns == [column]:
            text += " PRIMARY KEY AUTOINCREMENT"
        for word, value in ((" NOT NULL", column.notnull), (" DEFAULT %s", column.default), (" COLLATE %s", column.collate)):
            text += (word % value if "%" in word else word) if value or value == 0 and value is not False else ""
        return text + "".join(" " + one for one in inline)

    def sql(self, quote=quoted):
        parts = [self.definition(one, quote) for one in self.columns]
        parts += [one.sql(quote) for one in self.constraints if not (self.autoincrement and one.kind == "primary")]
        return "CREATE TABLE %s (%s) %s" % (quote(self.name), ", ".join(parts), ", ".join(self.options))


class Object:
    """An index, a trigger or a view: text with names in it."""

    def __init__(self, kind, name, table, text):
        self.kind, self.name, self.table, self.text = kind, name, table, text


class Model:
    def __init__(self):
        self.tables, self.objects = [], []

    def built(self, before=None):
        """A database of it, with the rows of the one before it."""
        made = sqlite3.connect(":memory:", isolation_level=None)
        for table in self.tables:
            made.execute(table.sql())
        if before is not None:
            self.fill(made, before)
        for kind in ("index", "view", "trigger"):
            for one in self.objects:
                if one.kind == kind:
                    made.execute(one.text.sql())
        self.settle()
        return made

    def settle(self):
        """What there is now is what the next change begins with."""
        for table in self.tables:
            table.was = table.name
            for column in table.columns:
                column.was, column.cast, column.filled = column.name, None, None

    def fill(self, made, before):
        for table in self.tables:
            if not hasattr(table, "was"):
                continue
            chosen, read = [], []
            for column in table.stored:
                if hasattr(column, "was"):
                    chosen.append(column)
                    read.append("CAST(%s AS %s)" % (quoted(column.was), column.cast) if column.cast else quoted(column.was))
                elif column.filled is not None:
                    chosen.append(column)
                    read.append(column.filled)
            rows = before.execute("SELECT %s FROM %s" % (", ".join(read), quoted(table.was))).fetchall()
            made.executemany("INSERT INTO %s (%s) VALUES (%s)" % (
                quoted(table.name), ", ".join(quoted(one.name) for one in chosen), ", ".join("?" * len(chosen))), rows)
            if table.autoincrement:
                made.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
                for (highest,) in before.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.was,)):
                    made.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (table.name, highest))
