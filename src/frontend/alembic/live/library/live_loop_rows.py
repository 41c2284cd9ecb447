"""Rows that are not known, as results and lists of them that a loop goes over."""
from sqlalchemy import _live_database
from sqlalchemy._live_loop import Loop, current_loop
from sqlalchemy._live_loop_items import Collecting, UnknownItems
from sqlalchemy._live_region import begin_region
from sqlalchemy._live_row_calls import native_call
from sqlalchemy._live_row_value import Value


def unknown_rows(answer, make):
    """The rows of a query, to be gone over; None where they are known. make(values, keys) makes one."""
    return OuterRows(Query(answer), make) if answer.unknown_columns else None


class Query:
    """A query of unknown rows, which leaves the script when a loop goes over them."""

    count_behind = None  # of what was recorded when the loop had been said

    def __init__(self, answer):
        self.answer = answer

    def refuse(self, why):
        _live_database.refuse_loop(self.answer, "the loop over them", why)

    def taken(self):
        """Its text, with the values in it, and its columns."""
        query_and_columns = self.answer.loop
        if query_and_columns is None:
            self.refuse("something is done between the query and the loop, or its columns are not plain")
        text, columns = query_and_columns
        return [text], columns

    @property
    def rows(self):
        return self.answer.rows

    @property
    def tables(self):
        return self.answer.unknown_tables


def call_native(name, receiver, arguments, keywords):
    if name == "uuid4":
        return (current_loop().new_uuid(),)
    return native_call(name, receiver, arguments, keywords)


class UnknownRows:
    """`is_read`: all of them are read before the first is given."""

    def __init__(self, query, make, is_read=False):
        self._query = query
        self._make = make
        self._is_read = is_read

    def __for_loop__(self, problem, place):
        if problem is not None:
            self.__refuse_loop__(problem)
        return Loop(self._query, self._make, place, self._is_read).passes()

    def __collect__(self, place):
        return UnknownItems(Collecting(self._query, self._make, place, self._is_read))

    def __refuse_loop__(self, why):
        self._query.refuse(why)

    def __call_native__(self, name, receiver, arguments, keywords):
        return call_native(name, receiver, arguments, keywords)

    def fetchall(self):
        return OuterRows(self._query, self._make, True)

    def all(self):
        return self.fetchall()

    def mappings(self):
        return self._query.rows

    def __repr__(self):
        return repr(self._query.rows)

    def __str__(self):
        return str(self._query.rows)

    def __eq__(self, other):
        return self._query.rows == other

    def __ne__(self, other):
        return self._query.rows != other

    def __lt__(self, other):
        return self._query.rows < other

    def __gt__(self, other):
        return self._query.rows > other

    def __add__(self, other):
        return self._query.rows + other

    def __radd__(self, other):
        return other + self._query.rows

    def __iter__(self):
        return iter(self._query.rows)

    def __len__(self):
        return len(self._query.rows)

    def __bool__(self):
        return bool(self._query.rows)

    def __getitem__(self, index):
        return self._query.rows[index]

    def __getattr__(self, name):
        return self._query.rows


class Cursor:
    is_used = False


class OuterRows(UnknownRows):
    """Those of a query that stands in no loop. What asks for single rows begins a region."""

    _inner = None

    def _single(self):
        """The rows as those of a query in the region."""
        if self._inner is None:
            self._inner = InnerRows(begin_region(self._query), self._make, self._make, self._is_read)
        return self._inner

    def fetchall(self):
        if self._inner is not None:
            return self._inner.fetchall()
        if self._is_read:
            self._query.refuse("it reads them twice")
        self._is_read = True
        return self

    def __for_loop__(self, problem, place):
        if self._inner is not None:
            return self._inner.__for_loop__(problem, place)
        return UnknownRows.__for_loop__(self, problem, place)

    def __collect__(self, place):
        return UnknownRows.__collect__(self if self._inner is None else self._inner, place)

    def __refuse_loop__(self, why):
        (self._query if self._inner is None else self._inner).refuse(why)

    def first(self):
        return self._single().first()

    def fetchone(self):
        return self._single().fetchone()

    def one(self):
        return self._single().one()

    def one_or_none(self):
        return self._single().one_or_none()

    def scalar(self):
        return self._single().scalar()

    def scalar_one(self):
        return self._single().scalar_one()

    def scalar_one_or_none(self):
        return self._single().scalar_one_or_none()

    def __bool__(self):
        return bool(self._single())

    def __getitem__(self, index):
        return self._single()[index]

    __only_loops__ = True

    def __if_any__(self, begins):
        """A body that runs if there are rows: it may do nothing else than to go over them."""
        if self._inner is not None or current_loop() is not None:
            return False
        if not begins and _live_database.recorded_count() != self._query.count_behind:
            self._query.refuse("something else is done where the query gives rows")


class InnerRows(UnknownRows):
    """What a statement in a loop gives: the rows of a query, or nothing that can be known."""

    def __init__(self, query, row, make=None, is_read=False, cursor=None):
        self._query = query
        self._row = row
        self._make = row if make is None else make
        self._is_read = is_read
        self._fetch = None
        self._cursor = Cursor() if cursor is None else cursor

    def _of(self, make, is_read=False):
        return InnerRows(self._query, self._row, make, is_read or self._is_read, self._cursor)

    def _use_cursor(self):
        """A cursor gives its rows once; a list of them gives them as often as it is asked."""
        if not self._is_read and self._cursor.is_used:
            self._query.refuse("it reads the rows of a query in it twice")
        self._cursor.is_used = True

    def refuse(self, why):
        current_loop().refuse(why)

    def _changed_rows(self):
        return Value(current_loop(), "", None, why="it asks how many rows a statement in it changes")

    def fetchall(self):
        if self._query is not None:
            self._use_cursor()
        return self._of(self._make, True)

    def mappings(self):
        return self._of(lambda values, keys: self._row(values, keys)._mapping)

    def scalars(self, index=0):
        return self._of(lambda values, keys: values[index])

    def _first(self, wanted):
        if self._query is None:
            current_loop().refuse("it asks what a statement in it gives")
        if self._fetch is None or not self._is_read:
            self._use_cursor()
            self._fetch = current_loop().fetch(self._query, wanted)
        return self._make(self._fetch.values, self._fetch.keys) if self._fetch.is_found() else None

    def first(self):
        return self._first("first")

    def fetchone(self):
        return self._first("first")

    def one(self):
        return self._first("one")

    def scalar(self):
        row = self._first("first")
        return None if row is None else row[0]

    def scalar_one(self):
        return self._first("one")[0]

    def one_or_none(self):
        return self._first("one or none")

    def scalar_one_or_none(self):
        row = self._first("one or none")
        return None if row is None else row[0]

    def __bool__(self):
        return not self._is_read or self._first("first") is not None

    def __getitem__(self, index):
        if index != 0 or not self._is_read:
            self._query.refuse("it asks for another row than the first of a query in it")
        row = self._first("first")
        if row is None:
            current_loop().check(current_loop().words.true, "a query has no row")
            row = self._make(self._fetch.values, self._fetch.keys)
        return row

    def __for_loop__(self, problem, place):
        if self._query is None:
            current_loop().refuse("it asks what a statement in it gives")
        self._use_cursor()
        return UnknownRows.__for_loop__(self, problem, place)

    def __refuse_loop__(self, why):
        current_loop().refuse(why)

    def __clause_element__(self):
        current_loop().refuse("it puts the rows of a query in it into a statement")

    def __getattr__(self, name):
        if name.startswith("__"):
            return None
        current_loop().refuse("it asks for '%s' of what a statement in it gives" % name)
