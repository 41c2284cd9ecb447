"""Queries in a loop over unknown rows: loops in it, and single rows that are read for each row."""
import re

from sqlalchemy import _live_database
from sqlalchemy._live_loop_columns import column_value

_MARK = re.compile(r"sqlgen_value_\d+_")
_CHANGES = ("do", "put", "loop")
_COUNT = re.compile(r"\s*SELECT\s+count\s*\([^()]*\)(?:\s+AS\s+\w+)?\s+FROM\b", re.I)
_AGGREGATE = re.compile(r"\s*SELECT\s+(?:count|max|min|sum|avg)\s*\([^()]*\)(?:\s+AS\s+\w+)?\s+FROM\b", re.I)
_EXISTS = re.compile(r"\s*SELECT\s+(?:NOT\s+)?EXISTS\s*\(", re.I)
_LITERAL = re.compile(r"'[^']*'|\"[^\"]*\"")
_MORE = re.compile(r"\b(?:GROUP|HAVING|LIMIT|OFFSET|FETCH|UNION|INTERSECT|EXCEPT|OVER|FILTER|INTO)\b|;|--|/\*", re.I)
_FUNCTION = re.compile(r"(\w+)\s*\(")
# What may stand before a parenthesis, and changes nothing.
_PURE = """
    all and any array as avg between by case cast coalesce concat count distinct else exists extract from greatest having in
    ilike is join json_agg jsonb_agg least left length like limit lower max min not now nullif on or over replace round row
    row_number select set substr substring string_agg sum then to_char trim upper using values varchar when where with
""".split()


def is_query(text):
    return re.match(r"[\s(]*(?:SELECT|WITH)\b", text, re.I) is not None


def gives_one_row(text):
    """An aggregate of all rows, or SELECT EXISTS (...)."""
    return (_AGGREGATE.match(text) is not None and _MORE.search(text) is None) or _is_exists(text)


def _is_exists(text):
    found = _EXISTS.match(text)
    depth, rest = 1, _LITERAL.sub("''", text[found.end() :]) if found else ""
    for place, character in enumerate(rest):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0:
            return re.fullmatch(r"\)(?:\s+AS\s+\w+)?\s*", rest[place:], re.I) is not None
    return False


def _type_of(parts):
    """Of a value that is no column's."""
    return "integer not null" if _COUNT.match(parts[0]) is not None else ""


class InnerQuery:
    """A query in a loop, as the parts of its text; it is asked where its rows are used."""

    tables = ()

    def __init__(self, loop, text, statement):
        columns = _live_database.query_columns(_MARK.sub("NULL", text), statement)
        self._is_of(loop, loop.with_values(text), columns)

    @classmethod
    def known(cls, loop, parts, columns):
        query = object.__new__(cls)
        query._is_of(loop, parts, columns)
        return query

    def _is_of(self, loop, parts, columns):
        self._loop = loop
        self.parts = parts
        self._columns = [(name, stored or _type_of(parts), declared) for name, stored, declared in columns]
        self._changes = self._count()
        self.is_one_row = gives_one_row(self._text())
        self.is_read = False

    def _text(self):
        return " ".join(part for part in self.parts if isinstance(part, str))

    def may_change(self):
        """Whether a function in it may do something."""
        text = self._text()
        called = {name.lower() for name in _FUNCTION.findall(text)}
        return bool(called - set(_PURE)) or re.search(r"\b(?:INSERT|UPDATE|DELETE)\b", text, re.I) is not None

    def _count(self):
        return len([item for item in self._loop.items if item[0] in _CHANGES])

    def refuse(self, why):
        self._loop.refuse(why)

    def taken(self):
        self._loop.take()
        if self.is_read and self.may_change():
            self.refuse("a query in it that may change something is read twice")
        self.is_read = True
        if not self._columns:
            self.refuse("the columns of a query in it are not plain")
        if self._count() != self._changes:
            self.refuse("something is done between a query in it and its use")
        return self.parts, self._columns

    @property
    def rows(self):
        self.refuse("it asks what a query in it gives otherwise than in a loop, or by first() and its like")


def is_executed(queries):
    """Whether a query that ways have in common is executed by itself: it may do something, and none of them reads it."""
    if not queries[0].may_change():
        return False
    if len({query.is_read for query in queries}) > 1:
        queries[0].refuse("whether a query in it is read depends on the row")
    return not queries[0].is_read


class Constant:
    """A query of no table, which gives one row."""

    is_one_row = True

    def __init__(self, text, columns):
        self._taken = [text], columns

    def taken(self):
        return self._taken


class Fetch:
    """The first row of a query, for each row of the loop. `wanted`: "first", "one" or "one or none"; other counts of rows
    stop the script."""

    def __init__(self, loop, query, wanted):
        self.text, self.columns = query.taken()
        self.is_one_row = query.is_one_row
        self.number = loop.next_number()
        self.strict = wanted == "one" and not self.is_one_row
        self.has_most_one = wanted == "one or none" and not self.is_one_row
        if (self.strict or self.has_most_one) and _live_database.has_handler():
            loop.refuse("it handles what one() raises")
        loop.add(("fetch", self))
        self._loop = loop
        self.values = [
            column_value(loop, loop.words.row(self.number, column[0]), *column[1:]) for column in self.columns
        ]
        self.keys = [column[0] for column in self.columns]

    def is_found(self):
        return True if self.strict or self.is_one_row else self._loop.decide(self._loop.words.found(self.number))
