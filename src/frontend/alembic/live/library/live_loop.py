"""Loops over rows that are not known: for row in conn.execute(select): conn.execute(update).

The body is evaluated once for each way through its conditions, with values that stand for those of any row. What it
executes becomes statements of the database's own that go over the rows where they are. Only what gives the same there is
followed: what Python would refuse for a row stops them too.
"""
import uuid

from sqlalchemy import _live_database
from sqlalchemy._live_loop_columns import bound, column_value
from sqlalchemy._live_loop_objects import LoopObjects
from sqlalchemy._live_loop_queries import Constant, Fetch, InnerQuery, is_query
from sqlalchemy._live_loop_scan import disturbs
from sqlalchemy._live_loop_words import writer
from sqlalchemy._live_row_value import Value

_MOST_WAYS = 64


class _Running:
    loop = None


def current_loop():
    """The loop whose body is evaluated; one that another revision has ended in is none."""
    loop = _Running.loop
    return loop if loop is not None and loop.bind is _live_database.connection() else None


def make_current(loop):
    _Running.loop = loop


def run_in(loop, items, do):
    """What is done at the end of a way, which its items are."""
    _Running.loop = loop
    loop.items, loop._is_none, loop._first = items, {}, _live_database.recorded_count()
    do()
    loop.take()
    _Running.loop = None
    if loop._waiting:
        loop.refuse("a condition is asked for in the use of the list that it gives")
    return loop.items


class Loop:
    """One that is being evaluated: the ways that were gone, each as what is done on it.

    An item is ("do", parts) of a statement's text, ("put", value) of one that is a text of the row, ("check", condition,
    message), ("if", condition, choice), ("loop", loop), ("fetch", fetch) or ("ask", query) where one is executed, whose
    rows are read by a loop or fetch behind it, or not at all.
    """

    is_region = False

    def __init__(self, query, make, place, is_read):
        self.query = query
        self._make = make
        self.place = place
        self.bind = _live_database.connection()
        self.outer = current_loop()
        self.ways = []
        self.items = []
        self.words = self.outer.words if self.outer else writer(self.bind.dialect.name)
        if self.words is None:
            self.refuse("%s has no blocks" % self.bind.dialect.name)
        self.is_read = is_read or self.words.reads_all
        self.number = self.outer.next_number() if self.outer else 1
        self._values = self.outer._values if self.outer else []
        self._chosen = []
        self._waiting = [[]]
        self._first = 0
        self._is_none = {}  # what conditions have told of expressions

    def refuse(self, why):
        self.query.refuse(why)

    def next_number(self):
        """That of a row that is read inside."""
        here = self.number + len([item for item in self.items if item[0] in ("loop", "fetch")])
        return here + 1

    def require(self):
        loop = current_loop()
        while loop is not None and loop is not self:
            loop = loop.outer
        if loop is None:
            self.refuse("a value of a row is used behind it")

    def passes(self):
        self.text, self.columns = self.query.taken()
        keys = [column[0] for column in self.columns]
        session = None
        while self._waiting:
            self._chosen, self.items, self._is_none = self._waiting.pop(), [], {}
            self._first = _live_database.recorded_count()
            self.objects = LoopObjects(self)
            _Running.loop = self
            yield self._make([self.value(self.number, column) for column in self.columns], keys)
            self.take()
            session = self.objects.write_behind() or session
            _Running.loop = self.outer
            self.ways.append(self.items)
            if any(disturbs(self, item) for item in self.items):
                self.refuse("SQLite still reads the query while it changes that table; fetchall() reads all of it before")
        self.finish(session)

    def finish(self, session):
        if self.outer is not None:
            self.outer._first = _live_database.recorded_count()
            self.outer.items.append(("loop", self))
            return
        if session is not None:
            session.write_at_flush(self)
        else:
            self.write()

    def write(self):
        for statement in self.words.script(self):
            _live_database.add_block(statement, self.query.answer)
        self.query.count_behind = _live_database.recorded_count()

    def value(self, number, column):
        return column_value(self, self.words.row(number, column[0]), *column[1:])

    def add(self, item):
        self.take()
        self.items.append(item)

    def take(self):
        """Takes in what was executed so far."""
        for text in self._taken_texts():
            self.items.append(self.statement(text))

    def _taken_texts(self):
        taken = _live_database.take_statements(self._first)
        self._first = _live_database.recorded_count()
        for texts, kinds in taken:
            for index, declared in kinds:
                self._values[index] = bound(self._values[index], declared)
            yield from texts

    def put_together(self, value):
        """A statement that is the text of an f-string; text() reads colons and backslashes as its own."""
        parts = value._parts
        if not parts or not isinstance(parts[0], str) or any(
            ":" in part or "\\" in part for part in parts if isinstance(part, str)
        ):
            self.refuse("it makes the text of a statement of values of the row")
        for part in parts:
            if isinstance(part, Value) and part._kind == "text":
                for refused in self.words.has_any(part._sql, ":\\"):
                    self.check(refused, "the text of a statement has a colon or a backslash of a row")
        self.require_row_change(parts[0])
        return ("put", value, self.words.placed(self, parts))

    def statement(self, text):
        """A statement with its values put in where it runs, as a driver does it."""
        if text.startswith("sqlgen_value_"):
            return self.put_together(self._values[int(text.split("_")[2])])
        self.require_row_change(text)
        return ("do", self.with_values(text))

    def with_values(self, text):
        parts = text.split("sqlgen_value_")
        placed = [parts[0]]
        for part in parts[1:]:
            index, rest = part.split("_", 1)
            placed += [self._values[int(index)], rest]
        return placed

    def require_row_change(self, text):
        word = text.split()[0].upper() if text.split() else ""
        if word not in ("INSERT", "UPDATE", "DELETE"):
            self.refuse("it executes a statement that is no INSERT, UPDATE or DELETE")

    def check(self, refused, message, is_raised=True):
        """What Python refuses with an exception stops the script, and what is not followed (`is_raised` is False)."""
        item = ("check", refused, message)
        loop = here = current_loop()
        while loop is not None:
            if item in loop.items:
                return
            if is_raised and loop.is_region and _live_database.has_handler():
                self.refuse("it handles what is raised for some rows")
            loop = loop.outer
        here.add(item)

    def is_none(self, sql):
        """Whether it is None on this way; None where no condition has told so."""
        loop = current_loop()
        while loop is not None:
            if sql in loop._is_none:
                return loop._is_none[sql]
            loop = loop.outer
        return None

    def require_value(self, sql, what):
        """That it is not None; where a condition has told so there is nothing to check."""
        if self.is_none(sql) is not False:
            self.check("%s IS NULL" % sql, "None has no %s" % what)
            current_loop()._is_none[sql] = False

    def decide(self, condition, told=({}, {})):
        """Which way is gone where a condition decides: first the one where it is true. `told`: what is None, and what is
        not, where it is true and where it is not."""
        self.require()
        loop = current_loop()
        choice = loop._choice(condition)
        loop._is_none.update(told[0 if choice else 1])
        return choice

    def _choice(self, condition):
        self.take()
        loop = self
        while loop is not None:
            for item in loop.items:
                if item[0] == "if" and item[1] == condition:
                    return item[2]
            loop = loop.outer
        made = [item[2] for item in self.items if item[0] == "if"]
        if len(made) < len(self._chosen):
            choice = self._chosen[len(made)]
        else:
            choice = True
            self._waiting.append(made + [False])
            self._require_few_ways()
        self.items.append(("if", condition, choice))
        return choice

    def _require_few_ways(self):
        if len(self.ways) + len(self._waiting) >= _MOST_WAYS:
            self.refuse("there are more than %d ways through it" % _MOST_WAYS)

    def execute(self, statement, rows, with_values):
        """What a statement does; the query where it is one."""
        if isinstance(statement, Value) and rows:
            self.refuse("it makes the text of a statement of values of the row")
        for one in [with_values(statement, values) for values in rows] or [statement]:
            self.take()
            _live_database.record(self.with_defaults(one))
            for text in self._asked_texts():
                return self.asked(InnerQuery(self, text, one))
        return None

    def _asked_texts(self):
        """The queries among what was executed; what changes rows is taken in."""
        queries = []
        for text in self._taken_texts():
            if is_query(text):
                queries.append(text)
            else:
                self.items.append(self.statement(text))
        return queries

    def asked(self, query):
        self.items.append(("ask", query))
        return query

    def fetch(self, query, wanted):
        return Fetch(self, query, wanted)

    def new_uuid(self):
        """One for each row: the first column of a query that makes it."""
        value = Fetch(self, Constant(self.words.new_uuid, [("value", "uuid not null", "uuid")]), "first").values[0]
        value._guard, value._nullable = None, False
        return value

    def with_defaults(self, statement):
        """The statement with the values of default= and onupdate=, where each row has the same."""
        missing = {} if isinstance(statement, (str, Value)) else _live_database.missing_defaults(statement)
        given = {key: self.default_of(value) if callable(value) else value for key, value in missing.items()}
        return statement.values(given) if given else statement

    def default_of(self, function):
        """What default= or onupdate= gives that is a function."""
        if function is uuid.uuid4:
            return self.new_uuid()
        self.refuse("a column's default= or onupdate= may give something else for each row")

    def mark(self, value):
        self._values.append(value)
        return "sqlgen_value_%d_" % (len(self._values) - 1)
