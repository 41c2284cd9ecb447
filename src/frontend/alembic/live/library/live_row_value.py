"""Values of rows that are not known, in a loop over them: expressions of PL/pgSQL."""
import sqlalchemy

_BLANKS = "E' \\t\\n\\x0b\\f\\r\\x1c\\x1d\\x1e\\x1f'"
_MOST_KEYS = 1000


def is_nothing(value):
    """`is None`, without asking a value of a row."""
    return not isinstance(value, Value) and value is None


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


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
