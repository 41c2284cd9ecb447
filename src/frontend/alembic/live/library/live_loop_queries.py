"""Queries in a loop over unknown rows: loops in it, and single rows that are read for each row."""
import re

from sqlalchemy import _live_database
from sqlalchemy._live_loop_columns import column_value

_MARK = re.compile(r"sqlgen_value_\d+_")
_CHANGES = ("do", "put", "loop")
# What may stand before a parenthesis in a query that changes nothing.
_HARMLESS = """
    all and any as avg between by case cast coalesce concat count distinct else exists from greatest having in is join least
    length like limit lower max min not now nullif on or over replace round select sum then trim upper values when where
""".split()


def is_query(text):
    return re.match(r"[\s(]*(?:SELECT|WITH)\b", text, re.I) is not None


class InnerQuery:
    """A query in a loop, as the parts of its text; it is asked where its rows are used."""

    tables = ()
    is_one_row = False

    def __init__(self, loop, text, statement):
        self._loop = loop
        self._parts = loop.with_values(text)
        self._columns = _live_database.query_columns(_MARK.sub("NULL", text), statement)
        self._changes = self._count()
        self.is_read = False
        if self._may_change(text):
            loop.to_be_read.append(self)

    @staticmethod
    def _may_change(text):
        called = {name.lower() for name in re.findall(r"(\w+)\s*\(", text)}
        return not called.issubset(_HARMLESS) or re.search(r"\b(?:INSERT|UPDATE|DELETE)\b", text, re.I) is not None

    def _count(self):
        return len([item for item in self._loop.items if item[0] in _CHANGES])

    def refuse(self, why):
        self._loop.refuse(why)

    def taken(self):
        self.is_read = True
        self._loop.take()
        if not self._columns:
            self.refuse("the columns of a query in it are not plain")
        if self._count() != self._changes:
            self.refuse("something is done between a query in it and its use")
        return self._parts, self._columns

    @property
    def rows(self):
        self.refuse("it asks what a query in it gives otherwise than in a loop, or by first() and its like")


class Constant:
    """A query of no table, which gives one row."""

    is_one_row = True

    def __init__(self, text, columns):
        self._taken = [text], columns

    def taken(self):
        return self._taken


class Fetch:
    """The first row of a query, for each row of the loop."""

    def __init__(self, loop, query, strict):
        self.text, self.columns = query.taken()
        self.is_one_row = query.is_one_row
        self.number = loop.next_number()
        self.strict = strict
        loop.add(("fetch", self))
        self._loop = loop
        self.values = [
            column_value(loop, loop.words.row(self.number, column[0]), *column[1:]) for column in self.columns
        ]
        self.keys = [column[0] for column in self.columns]

    def is_found(self):
        return True if self.strict else self._loop.decide(self._loop.words.found(self.number))
