"""Lists of what unknown rows give, [{"id": row.id} for row in rows]: a statement is executed for each of their items."""
from sqlalchemy import _live_database
from sqlalchemy._live_loop import Loop, run_in


class Collecting(Loop):
    """A loop whose body gives an item: the last one on each way, ("item", value); a way without one gives none."""

    def finish(self, session):
        if self.outer is not None:
            self.refuse("it makes a list of what a query in it gives")
        if session is not None or any(item[0] in ("do", "put", "loop") for way in self.ways for item in way):
            self.refuse("it changes rows beside the list that it makes")


class UnknownItems:
    def __init__(self, loop):
        self._loop = loop
        self._count = 0
        self._is_guarded = False

    def __passes__(self):
        for row in self._loop.passes():
            yield row
        self._count = _live_database.recorded_count()

    def __add_item__(self, value):
        self._loop.add(("item", value))

    def __if_any__(self, begins):
        """A body that runs if there are items: it may do nothing else than to go over them."""
        if not begins and _live_database.recorded_count() != self._count:
            self._loop.refuse("something else is done where the list of what it gives is not empty")
        self._is_guarded = begins

    def for_each(self, execute):
        """Does something with each item, once; then the rows may be others."""
        if _live_database.recorded_count() != self._count:
            self._loop.refuse("something is done between the list of what it gives and its use")
        self._loop.ways = [self._done(way, execute) for way in self._loop.ways]
        self._loop.write()
        self._count = _live_database.recorded_count() if self._is_guarded else -1

    def _done(self, way, execute):
        items = [item for item in way if item[0] != "item"]
        values = [item[1] for item in way if item[0] == "item"]
        return run_in(self._loop, items, lambda: [execute(value) for value in values])

    def execute(self, statement, with_values):
        if not self._is_guarded:
            self._loop.refuse("the list of what it gives may be empty, which execute() takes for no values at all")
        self.for_each(lambda value: self._loop.execute(statement, [value], with_values))

    def __bulk_insert__(self, table):
        self.for_each(lambda value: self._loop.execute(table.insert().values(value), [], None))

    # What else may be asked of a list.

    def _refuse(self):
        self._loop.refuse("a list of what it gives is used otherwise than for the rows of a statement")

    def __clause_element__(self):
        self._refuse()

    def __bool__(self):
        self._refuse()

    def __len__(self):
        self._refuse()

    def __iter__(self):
        self._refuse()

    def __getitem__(self, index):
        self._refuse()

    def __str__(self):
        self._refuse()

    def __repr__(self):
        self._refuse()

    def __eq__(self, other):
        self._refuse()

    def __ne__(self, other):
        self._refuse()

    def __add__(self, other):
        self._refuse()

    def __radd__(self, other):
        self._refuse()

    def __getattr__(self, name):
        if name.startswith("__"):
            return None
        self._refuse()
