"""Loops over rows that are not known: for row in conn.execute(select): conn.execute(update).

The body is evaluated once for each way through its conditions, with values that stand for those of any row. What it
executes becomes a block of PL/pgSQL that goes over the rows where they are. Only what gives the same there is followed:
what Python would refuse for a row stops the block too.
"""
from sqlalchemy import _live_database
from sqlalchemy._live_row_value import Value, quoted

_ROW = "sqlgen_row"
_KINDS = {
    "int2": "integer", "int4": "integer", "int8": "integer", "text": "text", "varchar": "text", "bool": "boolean",
    "enum": "text", "uuid": "other", "date": "other", "timestamp": "other", "timestamptz": "other",
}
_MOST_WAYS = 64


class _Running:
    loop = None


def current_loop():
    """The loop whose body is evaluated; one that another revision has ended in is none."""
    loop = _Running.loop
    return loop if loop is not None and loop.bind is _live_database.connection() else None


def quoted_name(name):
    return '"' + name.replace('"', '""') + '"'


def do_block(query, lines):
    body = ["", "DECLARE", "  %s record;" % _ROW, "BEGIN", "  FOR %s IN" % _ROW]
    body += ["    " + line for line in query.split("\n")] + ["  LOOP"] + lines + ["  END LOOP;", "END", ""]
    text = "\n".join(body)
    tag, number = "$sqlgen$", 0
    while tag in text:
        number += 1
        tag = "$sqlgen%d$" % number
    return "DO %s%s%s;" % (tag, text, tag)


def unknown_rows(answer, make):
    """The rows of a query, to be gone over; None where they are known. make(values, keys) makes one."""
    return UnknownRows(answer, make) if answer.unknown_columns else None


class UnknownRows:
    def __init__(self, answer, make):
        self._answer = answer
        self._make = make

    def __for_loop__(self, problem):
        if problem is not None:
            _live_database.refuse_loop(self._answer, problem)
        if current_loop() is not None:
            _live_database.refuse_loop(self._answer, "it stands in another one")
        return Loop(self._answer, self._make).passes()

    def fetchall(self):
        return self

    def all(self):
        return self

    def mappings(self):
        return self._answer.rows

    def __repr__(self):
        return repr(self._answer.rows)

    def __iter__(self):
        return iter(self._answer.rows)

    def __len__(self):
        return len(self._answer.rows)

    def __bool__(self):
        return bool(self._answer.rows)

    def __getitem__(self, index):
        return self._answer.rows[index]

    def __getattr__(self, name):
        return self._answer.rows


class Loop:
    def __init__(self, answer, make):
        self._answer = answer
        self._make = make
        self.bind = _live_database.connection()
        self._values = []
        self._chosen = []
        self._items = []
        self._waiting = [[]]
        self._first = 0

    def refuse(self, why):
        _live_database.refuse_loop(self._answer, why)

    def require(self):
        if current_loop() is not self:
            self.refuse("a value of a row is used behind it")

    def passes(self):
        query_and_columns = self._answer.loop
        if query_and_columns is None:
            self.refuse("something is done between the query and the loop, or its columns are not plain")
        query, columns = query_and_columns
        keys = [name for name, _ in columns]
        ways = []
        while self._waiting:
            self._chosen, self._items = self._waiting.pop(), []
            self._first = _live_database.recorded_count()
            values = [self.value(name, kind) for name, kind in columns]
            _Running.loop = self
            yield self._make(values, keys)
            self.take()
            _Running.loop = None
            ways.append(self._items)
            if len(ways) + len(self._waiting) > _MOST_WAYS:
                self.refuse("there are more than %d ways through it" % _MOST_WAYS)
        lines = self.block(ways, 0, "    ")
        if lines:
            _live_database.add_block(do_block(query, lines))

    def value(self, name, kind):
        kind, _, required = kind.partition(" ")
        sql = _ROW + "." + quoted_name(name)
        return Value(self, "(%s)::text" % sql if kind == "enum" else sql, _KINDS.get(kind), not required)

    def block(self, ways, at, indent):
        """The lines that are the same for all ways, as far as a condition at which they part."""
        lines = []
        while at < len(ways[0]):
            item = ways[0][at]
            at += 1
            if item[0] == "line":
                lines.append(indent + item[1])
                continue
            yes = self.block([way for way in ways if way[at - 1][2]], at, indent + "  ")
            no = self.block([way for way in ways if not way[at - 1][2]], at, indent + "  ")
            if yes or no:
                lines.append(indent + "IF %s THEN" % item[1])
                lines.extend(yes if yes else [indent + "  NULL;"])
                if no:
                    lines.append(indent + "ELSE")
                    lines.extend(no)
                lines.append(indent + "END IF;")
            break
        return lines

    def take(self):
        """Takes in what was executed so far."""
        texts = _live_database.take_statements(self._first)
        self._first = _live_database.recorded_count()
        for text in texts:
            self._items.append(("line", self.statement(text)))

    def put_together(self, value):
        """A statement that is the text of an f-string; text() reads colons and backslashes as its own."""
        parts = value._parts
        if not parts or not isinstance(parts[0], str) or any(
            ":" in part or "\\" in part for part in parts if isinstance(part, str)
        ):
            self.refuse("it makes the text of a statement of values of the row")
        for part in parts:
            if isinstance(part, Value) and part._kind == "text":
                self.check("%s ~ '[:\\\\]'" % part._sql, "the text of a statement has a colon or a backslash of a row")
        return parts[0], "EXECUTE %s;" % value._sql

    def statement(self, text):
        """A statement with its values put in where it runs, as a driver does it."""
        if text.startswith("sqlgen_value_"):
            text, line = self.put_together(self._values[int(text.split("_")[2])])
            self.require_row_change(text)
            return line
        self.require_row_change(text)
        template, arguments = "", []
        parts = text.split("sqlgen_value_")
        for number, part in enumerate(parts):
            if number:
                index, part = part.split("_", 1)
                value = self._values[int(index)]
                template += value.place
                arguments.append(value.argument)
            template += part.replace("%", "%%")
        if not arguments:
            return "EXECUTE %s;" % quoted(text)
        return "EXECUTE format(%s, %s);" % (quoted(template), ", ".join(arguments))

    def require_row_change(self, text):
        word = text.split()[0].upper() if text.split() else ""
        if word not in ("INSERT", "UPDATE", "DELETE"):
            self.refuse("it executes a statement that is no INSERT, UPDATE or DELETE")

    def check(self, refused, message):
        """What Python refuses with an exception stops the block."""
        self.take()
        line = "IF %s THEN RAISE EXCEPTION USING MESSAGE = %s; END IF;" % (refused, quoted(message))
        if ("line", line) not in self._items:
            self._items.append(("line", line))

    def decide(self, condition):
        """Which way is gone where a condition decides: first the one where it is true."""
        self.require()
        self.take()
        made = [item[2] for item in self._items if item[0] == "if"]
        for item in self._items:
            if item[0] == "if" and item[1] == condition:
                return item[2]
        if len(made) < len(self._chosen):
            choice = self._chosen[len(made)]
        else:
            choice = True
            self._waiting.append(made + [False])
        self._items.append(("if", condition, choice))
        return choice

    def execute(self, statement, rows, with_values):
        if isinstance(statement, Value) and rows:
            self.refuse("it makes the text of a statement of values of the row")
        for values in rows or [None]:
            _live_database.record(self.with_defaults(statement if values is None else with_values(statement, values)))
        return Executed(self)

    def with_defaults(self, statement):
        """The statement with the values of default= and onupdate=, where each row has the same."""
        missing = {} if isinstance(statement, (str, Value)) else _live_database.missing_defaults(statement)
        if any(callable(default) for default in missing.values()):
            self.refuse("a column's default= or onupdate= may give something else for each row")
        return statement.values(missing) if missing else statement

    def mark(self, value):
        self._values.append(value)
        return "sqlgen_value_%d_" % (len(self._values) - 1)


class Executed:
    """What a statement in a loop gives: nothing that can be known."""

    def __init__(self, loop):
        self._loop = loop

    def __getattr__(self, name):
        self._loop.refuse("it asks what a statement in it gives")
