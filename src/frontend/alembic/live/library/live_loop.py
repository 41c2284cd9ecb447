"""Loops over rows that are not known: for row in conn.execute(select): conn.execute(update).

The body is evaluated once for each way through its conditions, with values that stand for those of any row. What it
executes becomes a block of PL/pgSQL that goes over the rows where they are. Only what gives the same there is followed:
what Python would refuse for a row stops the block too.
"""
import sqlalchemy
from sqlalchemy import _live_database

_ROW = "sqlgen_row"
_BLANKS = "E' \\t\\n\\x0b\\f\\r\\x1c\\x1d\\x1e\\x1f'"
_KINDS = {
    "int2": "integer", "int4": "integer", "int8": "integer", "text": "text", "varchar": "text", "bool": "boolean",
    "uuid": "other", "date": "other", "timestamp": "other", "timestamptz": "other",
}
_MOST_WAYS = 64
_MOST_KEYS = 1000


class _Running:
    loop = None


def current_loop():
    """The loop whose body is evaluated; one that another revision has ended in is none."""
    loop = _Running.loop
    return loop if loop is not None and loop.bind is _live_database.connection() else None


def is_nothing(value):
    """`is None`, without asking a value of a row."""
    return not isinstance(value, Value) and value is None


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


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
        return Value(self, _ROW + "." + quoted_name(name), _KINDS.get(kind), not required)

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
            _live_database.record(statement if values is None else with_values(statement, values))
        return Executed(self)

    def mark(self, value):
        self._values.append(value)
        return "sqlgen_value_%d_" % (len(self._values) - 1)


class Executed:
    """What a statement in a loop gives: nothing that can be known."""

    def __init__(self, loop):
        self._loop = loop

    def __getattr__(self, name):
        self._loop.refuse("it asks what a statement in it gives")


class Value:
    """A value of any row: an expression of PL/pgSQL, and what it is in Python."""

    def __init__(self, loop, sql, kind, nullable=False):
        self._loop = loop
        self._sql = sql
        self._kind = kind
        self._nullable = nullable  # it may be None
        self._parts = None  # of an f-string

    # In a statement.

    def __clause_element__(self):
        self._loop.require()
        if self._kind is None:
            self._loop.refuse("a column has a type whose values are not followed")
        return sqlalchemy.literal_column(self._loop.mark(self))

    @property
    def place(self):
        return "%L" if self._kind in ("text", "other") else " %s"

    @property
    def argument(self):
        return self._sql if self._kind in ("text", "other") else "coalesce((%s)::text, 'NULL')" % self._sql

    # What its operators share.

    def _refuse(self, what):
        self._loop.refuse("%s of a value of the row is not followed" % what)

    def _operand(self, other, what):
        self._loop.require()
        if isinstance(other, Value):
            return other
        if isinstance(other, bool):
            return Value(self._loop, "true" if other else "false", "boolean")
        if isinstance(other, int):
            return Value(self._loop, "(%d)" % other, "integer")
        if isinstance(other, str):
            return Value(self._loop, quoted(other), "text")
        self._refuse(what)

    def _same_kind(self, other, kinds, what):
        other = self._operand(other, what)
        if self._kind not in kinds or other._kind != self._kind:
            self._refuse(what)
        return other

    def _not_none(self, what):
        if self._nullable:
            self._loop.check("%s IS NULL" % self._sql, "None has no %s" % what)

    def _ascii(self, what):
        """What changes with the locale, or with Unicode, is followed for ASCII alone."""
        self._not_none(what)
        self._loop.check("(%s) ~ '[^\\x01-\\x7F]'" % self._sql, "%s of a text outside ASCII is to be done by hand" % what)

    def _made(self, sql, kind, nullable=False):
        return Value(self._loop, sql, kind, nullable)

    # Texts and numbers.

    def __add__(self, other):
        other = self._same_kind(other, ("text", "integer"), "+")
        self._not_none("+")
        other._not_none("+")
        if self._kind == "text":
            return self._made("(%s || %s)" % (self._sql, other._sql), "text")
        return self._made("((%s)::numeric + (%s)::numeric)" % (self._sql, other._sql), "integer")

    def __radd__(self, other):
        return self._operand(other, "+") + self

    def _arithmetic(self, other, sign):
        other = self._same_kind(other, ("integer",), sign)
        self._not_none(sign)
        other._not_none(sign)
        return self._made("((%s)::numeric %s (%s)::numeric)" % (self._sql, sign, other._sql), "integer")

    def __sub__(self, other):
        return self._arithmetic(other, "-")

    def __rsub__(self, other):
        return self._operand(other, "-") - self

    def __mul__(self, other):
        return self._arithmetic(other, "*")

    def __rmul__(self, other):
        return self._operand(other, "*") * self

    def _text(self, what):
        self._loop.require()
        if self._kind != "text":
            self._refuse(what)

    def _changed(self, what, sql):
        self._text(what)
        self._ascii(what)
        return self._made(sql % (self._sql + ' COLLATE "C"'), "text")

    def lower(self):
        return self._changed("lower()", "lower(%s)")

    def upper(self):
        return self._changed("upper()", "upper(%s)")

    def strip(self, chars=None):
        return self._stripped("strip()", "btrim", chars)

    def lstrip(self, chars=None):
        return self._stripped("lstrip()", "ltrim", chars)

    def rstrip(self, chars=None):
        return self._stripped("rstrip()", "rtrim", chars)

    def _stripped(self, what, function, chars):
        self._text(what)
        if is_nothing(chars):
            self._ascii(what)
            return self._made("%s(%s, %s)" % (function, self._sql, _BLANKS), "text")
        self._not_none(what)
        if not isinstance(chars, str):
            self._refuse(what)
        return self._made("%s(%s, %s)" % (function, self._sql, quoted(chars)), "text") if chars else self

    def replace(self, old, new, count=-1):
        self._text("replace()")
        self._not_none("replace()")
        if not isinstance(old, str) or old == "" or count != -1:
            self._refuse("replace()")
        new = self._same_kind(new, ("text",), "replace()")
        new._not_none("replace()")
        return self._made("replace(%s, %s, %s)" % (self._sql, quoted(old), new._sql), "text")

    def split(self, separator=None, maxsplit=-1):
        self._text("split()")
        if not isinstance(separator, str) or separator == "":
            self._refuse("split() without a separator")
        self._not_none("split()")
        return Split(self, separator)

    def startswith(self, start):
        return self._affix("startswith()", "left", start)

    def endswith(self, end):
        return self._affix("endswith()", "right", end)

    def _affix(self, what, function, part):
        self._text(what)
        self._not_none(what)
        if not isinstance(part, str):
            self._refuse(what)
        if part == "":
            return True
        return self._made('(%s(%s, %d) COLLATE "C" = %s)' % (function, self._sql, len(part), quoted(part)), "boolean")

    def __contains__(self, part):
        self._text("in")
        self._not_none("in")
        if not isinstance(part, str):
            self._refuse("in")
        return part == "" or self._loop.decide("strpos(%s, %s) > 0" % (self._sql, quoted(part)))

    # In a text that is put together.

    def __joined__(self, parts):
        parts = [part for part in parts if not isinstance(part, str) or part != ""]
        shown = [quoted(part) if isinstance(part, str) else self._shown(part) for part in parts]
        made = self._made("(%s)" % " || ".join(shown), "text")
        made._parts = parts
        return made

    def _shown(self, part):
        part = self._operand(part, "f-string")
        if part._kind == "boolean":
            return "CASE %s WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END" % part._sql
        if part._kind not in ("text", "integer"):
            self._refuse("f-string")
        return "coalesce((%s)::text, 'None')" % part._sql if part._nullable else "(%s)::text" % part._sql

    # Conditions.

    def _compared(self, other, operator, kinds):
        other = self._same_kind(other, kinds, operator)
        exact = ' COLLATE "C"' if self._kind == "text" else ""
        return self._made("((%s)%s %s (%s))" % (self._sql, exact, operator, other._sql), "boolean")

    def _equal(self, other, operator, is_none):
        self._loop.require()
        if is_nothing(other):
            return self._made("((%s) %s)" % (self._sql, is_none), "boolean")
        return self._compared(other, operator, ("text", "integer", "boolean"))

    def __eq__(self, other):
        if hasattr(other, "__clause_element__") and not isinstance(other, Value):
            return other == self.__clause_element__()
        return self._equal(other, "IS NOT DISTINCT FROM", "IS NULL")

    def __ne__(self, other):
        if hasattr(other, "__clause_element__") and not isinstance(other, Value):
            return other != self.__clause_element__()
        return self._equal(other, "IS DISTINCT FROM", "IS NOT NULL")

    def _ordered(self, other, operator):
        compared = self._compared(other, operator, ("text", "integer"))
        self._not_none(operator)
        self._operand(other, operator)._not_none(operator)
        return compared

    def __lt__(self, other):
        return self._ordered(other, "<")

    def __le__(self, other):
        return self._ordered(other, "<=")

    def __gt__(self, other):
        return self._ordered(other, ">")

    def __ge__(self, other):
        return self._ordered(other, ">=")

    def __bool__(self):
        self._loop.require()
        if self._kind == "boolean":
            return self._loop.decide("coalesce(%s, false)" % self._sql)
        if self._kind == "integer":
            return self._loop.decide("coalesce(%s <> 0, false)" % self._sql)
        if self._kind == "text":
            return self._loop.decide("coalesce(%s <> '', false)" % self._sql)
        self._refuse("truth")

    def __is__(self, other):
        if not is_nothing(other) and not (isinstance(other, bool) and self._kind == "boolean"):
            self._refuse("is")
        return self == other

    # As the key of a dict.

    def _cases(self, mapping, *default):
        keys = list(mapping)
        kind = "text" if self._kind == "text" else "integer"
        if self._kind not in ("text", "integer") or not keys or len(keys) > _MOST_KEYS:
            self._refuse("a dict with the key")
        values = [self._value_of(value) for value in [mapping[key] for key in keys] + list(default)]
        kinds = {value[1] for value in values if value[1] is not None}
        if len(kinds) > 1 or any(self._operand(key, "a dict with the key")._kind != kind for key in keys):
            self._refuse("a dict with the key")
        names = [self._operand(key, "a dict with the key")._sql for key in keys]
        exact = ' COLLATE "C"' if kind == "text" else ""
        cases = " ".join("WHEN (%s)%s = %s THEN %s" % (self._sql, exact, name, value[0]) for name, value in zip(names, values))
        last = " ELSE %s" % values[-1][0] if default else ""
        nullable = any(value[1] is None or value[2] for value in values)
        return self._made("(CASE %s%s END)" % (cases, last), kinds.pop() if kinds else "text", nullable), names

    def _value_of(self, value):
        if is_nothing(value):
            return "NULL", None, True
        value = self._operand(value, "a dict with the key")
        return value._sql, value._kind, value._nullable

    def __key_in__(self, mapping):
        self._loop.require()
        made, names = self._cases(mapping)
        exact = ' COLLATE "C"' if self._kind == "text" else ""
        missing = "(%s)%s NOT IN (%s)" % (self._sql, exact, ", ".join(names))
        self._loop.check("coalesce(%s, true)" % missing, "a dict has not the key that a row has")
        return made

    def __get_from__(self, mapping, default=None):
        self._loop.require()
        return self._cases(mapping, default)[0]

    # What is not followed.

    def __hash__(self):
        self._refuse("hash")

    def __str__(self):
        self._refuse("str()")

    def __repr__(self):
        self._refuse("repr()")

    def __format__(self, spec):
        self._refuse("format()")

    def __len__(self):
        self._refuse("len()")

    def __iter__(self):
        self._refuse("iteration")

    def __getitem__(self, index):
        self._refuse("a part")

    def __int__(self):
        self._refuse("int()")

    def __float__(self):
        self._refuse("float()")

    def __index__(self):
        self._refuse("index")

    def __mod__(self, other):
        self._refuse("%")

    def __rmod__(self, other):
        self._refuse("%")

    def __truediv__(self, other):
        self._refuse("/")

    def __floordiv__(self, other):
        self._refuse("//")


class Split:
    """What split(separator) gives; of its parts those that are there in any text, or stop the block."""

    def __init__(self, value, separator):
        self._value = value
        self._separator = separator

    def __getitem__(self, index):
        value = self._value
        if not isinstance(index, int) or index < -1:
            value._refuse("this part of split()")
        if index == -1:
            return self.last()
        if index > 0:
            parts = "(length(%s) - length(replace(%s, %s, ''))) / %d" % (value._sql, value._sql, quoted(self._separator), len(self._separator))
            value._loop.check("%s < %d" % (parts, index), "split() gives no such part for a row")
        return value._made("split_part(%s, %s, %d)" % (value._sql, quoted(self._separator), index + 1), "text")

    def last(self):
        value = self._value
        parts = "(length(%s) - length(replace(%s, %s, ''))) / %d + 1" % (value._sql, value._sql, quoted(self._separator), len(self._separator))
        return value._made("split_part(%s, %s, %s)" % (value._sql, quoted(self._separator), parts), "text")

    def __getattr__(self, name):
        self._value._refuse("split()")
