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
            names = {column.name: name for name, column in columns}
            for name, column in columns:
                if id(instance.__dict__.get(name)) != id(before[name]):
                    changed[column.name] = instance.__dict__.get(name)
            self._require_columns(instance, before, names, changed)
            if not changed:
                continue
            if self._loop.outer is not None:
                self._loop.refuse("it changes objects of a query in it")
            if not key or any(name in changed for name in key):
                self._loop.refuse("it changes the primary key of an object")
            table = type(instance).__table__
            statement = table.update().values(changed).where(*[table.c[name] == before[names[name]] for name in key])
            if _live_database.missing_defaults(statement):
                self._loop.refuse("a column with onupdate= changes only with the others")
            _live_database.record(statement)
            written = session
            self._objects[place] = (session, instance, dict(instance.__dict__), columns, key)
        self._loop.take()
        return written

    def _require_columns(self, instance, before, names, changed):
        """What else an object has is written by rules of its own: other tables' columns, relationships."""
        for name, value in instance.__dict__.items():
            if name not in names.values() and id(value) != id(before.get(name)):
                self._loop.refuse("it changes '%s' of an object, which is no column of its table" % name)
        for base in type(instance).__mro__:
            for function in getattr(base, "__dict__", {}).values():
                validated = getattr(function, "_validated_names", None) or ()
                if any(names[column] in validated for column in changed):
                    self._loop.refuse("it changes an attribute that a function validates")

    def write_behind(self):
        """What is left to the flush, which must be all that the loop does; the session whose it is."""
        others = [item for item in self._loop.items if item[0] not in ("if", "check", "fetch", "ask")]
        session = self.write()
        if session is not None and others:
            self._loop.refuse("it changes objects, and executes statements before they are written")
        return session
