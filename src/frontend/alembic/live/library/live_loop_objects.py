"""Mapped objects of rows that are not known: what their attributes are given is an UPDATE of the row.

A session writes changes at its flush, behind the loop: there the block stands too, if nothing is done in between.
"""
from sqlalchemy import _live_database


class LoopObjects:
    """The objects of a pass, as they were, and what is changed of them."""

    def __init__(self, loop):
        self._loop = loop
        self._objects = []

    def add(self, session, instance, columns, key):
        """`columns`: attribute names with their columns; `key`: those of the primary key."""
        self._objects.append((session, instance, dict(instance.__dict__), columns, key))

    def holds(self, instance):
        return any(one[1] is instance for one in self._objects)

    def write(self):
        """The changes since the last time, as statements; the session that they are of, None where there are none."""
        written = None
        for place, (session, instance, before, columns, key) in enumerate(self._objects):
            changed = {}
            for name, column in columns:
                if id(instance.__dict__.get(name)) != id(before[name]):
                    changed[column.name] = instance.__dict__.get(name)
            if not changed:
                continue
            if self._loop.outer is not None:
                self._loop.refuse("it changes objects of a query in it")
            if not key or any(name in changed for name in key):
                self._loop.refuse("it changes the primary key of an object")
            names = {column.name: name for name, column in columns}
            table = type(instance).__table__
            statement = table.update().values(changed).where(*[table.c[name] == before[names[name]] for name in key])
            if _live_database.missing_defaults(statement):
                self._loop.refuse("a column with onupdate= changes only with the others")
            self._loop.record(statement)
            written = session
            self._objects[place] = (session, instance, dict(instance.__dict__), columns, key)
        self._loop.take()
        return written

    def write_behind(self):
        """What is left to the flush, which must be all that the loop does; the session whose it is."""
        others = [item for item in self._loop.items if item[0] not in ("if", "check", "fetch")]
        session = self.write()
        if session is not None and others:
            self._loop.refuse("it changes objects, and executes statements before they are written")
        return session
