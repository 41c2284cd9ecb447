"""Values of rows that are not known, in a loop over them: expressions of SQL."""
import sqlalchemy
from sqlalchemy._live_loop_words import quoted
from sqlalchemy._live_row_lookup import LookupOperations, is_nothing
from sqlalchemy._live_row_text import TextOperations


class Value(TextOperations, LookupOperations):
    """A value of any row: an expression of SQL, and what it is in Python.

    Its kind is "text", "integer", "boolean"; of what is only passed on "other" (objects of Python's own), "unknown",
    or on SQLite the type whose text it is; None where the column's values are not followed, and `why`.
    """

    __row_value__ = True

    def __init__(self, loop, sql, kind, nullable=False, why=""):
        self._loop = loop
        self._sql = sql
        self._kind = kind
        self._nullable = nullable  # it may be None
        self._why = why
        self._parts = None  # of an f-string
        self._guard = None  # a condition under which it is not what it is taken for
        self._is_true = kind in ("uuid", "date", "time", "datetime")  # where it is not None
        self._told = ({}, {})  # of a condition: what is None, and what is not, where it is true and where it is not

    # In a statement.

    def __clause_element__(self):
        self._loop.require()
        if self._kind is None:
            self._loop.refuse(self._why or "a column has a type whose values are not followed")
        if self._kind not in ("text", "integer") or self._loop.words.quotes_by_kind:
            self._checked()
        return sqlalchemy.literal_column(self._loop.mark(self))

    def __is_nothing__(self):
        """Whether it is None, with which a column is compared otherwise."""
        return bool(self == None)  # noqa: E711

    # What its operators share.

    def _refuse(self, what):
        self._loop.refuse(self._why or "%s of a value of the row is not followed" % what)

    def _checked(self):
        """The value, once it is certain that it is of its kind."""
        if self._guard is not None:
            self._loop.check(self._guard, "%s is not of the type that it is taken to be" % self._sql, is_raised=False)
        return self

    def _operand(self, other, what):
        self._loop.require()
        words = self._loop.words
        if isinstance(other, Value):
            return other._checked()
        if isinstance(other, bool):
            return Value(self._loop, words.true if other else words.false, "boolean")
        if isinstance(other, int):
            return Value(self._loop, "(%d)" % other, "integer")
        if isinstance(other, str):
            return Value(self._loop, quoted(other), "text")
        self._refuse(what)

    def _same_kind(self, other, kinds, what):
        other = self._operand(other, what)
        self._take_for(other._kind, kinds)
        other._take_for(self._kind, kinds)
        if self._kind not in kinds or other._kind != self._kind:
            self._refuse(what)
        self._checked()
        return other

    def _take_for(self, kind, kinds):
        """A value of which only the script finds out what it is: it is checked there to be what it is used as."""
        if self._kind == "unknown" and kind in kinds:
            self._kind = kind
            self._guard = self._loop.words.guard(self._sql, kind)

    def _required(self, what):
        if self._nullable:
            self._loop.require_value(self._sql, what)

    def _made(self, sql, kind, nullable=False):
        return Value(self._loop, sql, kind, nullable)

    def _condition(self, sql, when_true={}, when_false={}):
        made = Value(self._loop, sql, "boolean")
        made._told = (when_true, when_false)
        return made

    def _is_none(self):
        """Whether it is None on this way; None where that is not known."""
        return self._loop.is_none(self._sql) if self._nullable else False

    # Numbers, and texts that are put together.

    def __add__(self, other):
        other = self._same_kind(other, ("text", "integer"), "+")
        self._required("+")
        other._required("+")
        if self._kind == "text":
            return self._made("(%s || %s)" % (self._sql, other._sql), "text")
        return self._number(other, "+")

    def __radd__(self, other):
        return self._operand(other, "+") + self

    def _arithmetic(self, other, sign):
        other = self._same_kind(other, ("integer",), sign)
        self._required(sign)
        other._required(sign)
        return self._number(other, sign)

    def _number(self, other, sign):
        sql, refused = self._loop.words.arithmetic(self._sql, sign, other._sql)
        if refused is not None:
            self._loop.check(refused, "a number is too large")
        return self._made(sql, "integer")

    def __sub__(self, other):
        return self._arithmetic(other, "-")

    def __rsub__(self, other):
        return self._operand(other, "-") - self

    def __mul__(self, other):
        return self._arithmetic(other, "*")

    def __rmul__(self, other):
        return self._operand(other, "*") * self

    def __neg__(self):
        return 0 - self

    # Conditions.

    def _exact(self):
        return self._loop.words.exact(self._sql) if self._kind == "text" else "(%s)" % self._sql

    def _equal(self, other, is_same):
        self._loop.require()
        words = self._loop.words
        if is_nothing(other):
            known = self._is_none()
            if known is not None:
                return known is is_same
            none, value = {self._sql: True}, {self._sql: False}
            if is_same:
                return self._condition("(%s) IS NULL" % self._sql, none, value)
            return self._condition("(%s) IS NOT NULL" % self._sql, value, none)
        other = self._same_kind(other, ("text", "integer", "boolean"), "==" if is_same else "!=")
        known = {} if other._nullable else {self._sql: False}
        if is_same:
            return self._condition(words.same(self._exact(), "(%s)" % other._sql), known, {})
        return self._condition(words.differs(self._exact(), "(%s)" % other._sql), {}, known)

    def __eq__(self, other):
        if hasattr(other, "__clause_element__") and not isinstance(other, Value):
            return other == self.__clause_element__()
        return self._equal(other, True)

    def __ne__(self, other):
        if hasattr(other, "__clause_element__") and not isinstance(other, Value):
            return other != self.__clause_element__()
        return self._equal(other, False)

    def _ordered(self, other, operator):
        other = self._same_kind(other, ("text", "integer"), operator)
        self._required(operator)
        other._required(operator)
        return self._condition("%s %s (%s)" % (self._exact(), operator, other._sql))

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
        self._checked()
        known = self._is_none()
        if known is True:
            return False
        if self._is_true:
            return bool(self != None)  # noqa: E711
        if self._kind == "unknown":
            condition, refused = self._loop.words.truth(self._sql)
            if refused is not None:
                self._loop.check(refused, "%s is of a type whose truth is not followed" % self._sql, is_raised=False)
            return self._loop.decide(condition, ({self._sql: False}, {}))
        told = ({self._sql: False}, {})
        if self._kind == "boolean":
            condition, told = self._sql, told if self._nullable else self._told
        elif self._kind in ("integer", "text"):
            condition = "%s <> %s" % (self._sql, "0" if self._kind == "integer" else "''")
        else:
            self._refuse("truth")
        if known is None:
            condition = "coalesce(%s, %s)" % (condition, self._loop.words.false)
        return self._loop.decide(condition, told)

    def __is__(self, other):
        if isinstance(other, bool) and self._kind in ("integer", "text"):
            self._checked()
            return False
        if not is_nothing(other) and not (isinstance(other, bool) and self._kind == "boolean"):
            self._refuse("is")
        return self == other

    # What is not followed.

    def __refuse_pattern__(self):
        self._refuse("a pattern")

    def __getattr__(self, name):
        if name.startswith("_"):
            return None
        self._refuse("'%s'" % name)

    def __hash__(self):
        self._refuse("hash")

    def __str__(self):
        self._refuse("str()")

    def __repr__(self):
        self._refuse("repr()")

    def __format__(self, spec):
        self._refuse("format()")

    def __iter__(self):
        self._refuse("iteration")

    def __float__(self):
        self._refuse("float()")

    def __int__(self):
        self._refuse("int()")

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
