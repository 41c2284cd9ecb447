"""What a session notes of an object that stands for a row: what the database has, and what is asked for again."""
import os

from sqlalchemy import _live_database, select
from sqlalchemy._live_entities import has_default, key_names, mapped_columns
from sqlalchemy.orm import _relationships as relationships
from sqlalchemy.orm import exc


def _may_be_given(column):
    """Whether the database, or a function at the statement, may give the column a value of its own."""
    return has_default(column) or any(getattr(column, name, None) is not None for name in ("computed", "identity"))


def _may_change(column):
    return any(getattr(column, name, None) is not None for name in ("onupdate", "server_onupdate", "computed"))


def _differ(value, committed):
    """What the database gave that is not known stays as it is until it is replaced."""
    if not os._is_known(value) or not os._is_known(committed):
        return not _live_database.is_same(value, committed)
    return value is not committed and value != committed


class State:
    __module__ = "sqlalchemy.orm.state"
    __qualname__ = __name__ = "InstanceState"

    def __init__(self, session, instance):
        self.session = session
        self.relations = {}  # as they are in the database
        columns = mapped_columns(type(instance))
        held = instance.__dict__
        self.committed = {name: held[name] for name, _ in columns if name in held}
        names = {column.name: name for name, column in columns}
        self.identity = tuple(self.committed.get(names[key]) for key in key_names(type(instance)))

    def where(self, model):
        return [model.__table__.c[key] == value for key, value in zip(key_names(model), self.identity)]

    def changed(self, instance):
        """The attributes that are not as they were, with their columns' names."""
        held, committed = instance.__dict__, self.committed
        return [
            (name, column.name)
            for name, column in _live_database.replaced(held, committed, mapped_columns(type(instance)))
            if name not in committed or _differ(held[name], committed[name])
        ]

    def is_modified(self, instance):
        """Whether a flush may have something to write of it."""
        return bool(self.changed(instance)) or self.has_new_relations(instance)

    def changes(self, relation, instance):
        """What a relationship holds, and what was added to it and taken from it since it was loaded."""
        held, loaded = instance.__dict__[relation.key], self.relations.get(relation.key)
        now = list(held) if relation.uselist else [] if held is None else [held]
        before = list(loaded) if isinstance(loaded, list) else [] if loaded is None else [loaded]
        added = [member for member in now if not any(member is one for one in before)]
        return now, added, [member for member in before if not any(member is one for one in now)]

    def has_new_relations(self, instance):
        relations = relationships.relationships_of(type(instance)).values()
        return any(any(self.changes(relation, instance)[1:]) for relation in relations if relation.key in instance.__dict__)

    def inserted(self, instance, given):
        """Behind an INSERT with these columns: what else the row has is asked for, where it may be something."""
        for name, column in mapped_columns(type(instance)):
            if column.name in given:
                continue
            if _may_be_given(column):
                self.forget(instance, [name])
            else:
                self.committed[name] = instance.__dict__.setdefault(name, None)

    def updated(self, instance, changed):
        """Behind an UPDATE of these columns."""
        for name, column in mapped_columns(type(instance)):
            if column.name in changed:
                self.committed[name] = instance.__dict__[name]
            elif _may_change(column):
                self.forget(instance, [name])
        names = {column.name: name for name, column in mapped_columns(type(instance))}
        now = zip(key_names(type(instance)), self.identity)
        self.identity = tuple(self.committed.get(names[key], value) for key, value in now)

    def is_expired(self, instance):
        return any(name not in instance.__dict__ for name, _ in mapped_columns(type(instance)))

    def forget(self, instance, names):
        for values in (instance.__dict__, self.committed):
            for name in [name for name in names if name in values]:
                del values[name]

    def expire(self, instance, names=None):
        """Its values, or these, are asked for again."""
        self.forget(instance, [name for name, _ in mapped_columns(type(instance)) if names is None or name in names])
        for relation in relationships.relationships_of(type(instance)).values():
            if names is None or relation.key in names:
                self.relations.pop(relation.key, None)
                instance.__dict__.pop(relation.key, None)

    def fill(self, instance, values):
        """What is not there already, of the values of the row in the order of the columns."""
        for (name, _), value in zip(mapped_columns(type(instance)), values):
            if name not in instance.__dict__:
                instance.__dict__[name] = self.committed[name] = value

    def load(self, instance, name):
        """The value of an attribute that is not there."""
        columns = [column for _, column in mapped_columns(type(instance))]
        if self.session is None:
            raise exc.DetachedInstanceError(
                "Instance <%s at 0x0> is not bound to a Session; attribute refresh operation cannot proceed"
                % type(instance).__name__
            )
        row = self.session._row(select(*columns).where(*self.where(type(instance))))
        if row is None:
            raise exc.ObjectDeletedError(
                "Instance '<%s at 0x0>' has been deleted, or its row is otherwise not present." % type(instance).__name__
            )
        self.fill(instance, row)
        return instance.__dict__[name]

    def held(self, model, pairs, values):
        """The object of a primary key, where the session has it already."""
        key = key_names(model)
        given = {referred.name: value for (_, referred), value in zip(pairs, values)}
        if self.session is None or set(given) != set(key):
            return None
        found = self.session._identities.get((model,) + tuple(given[name] for name in key))
        return None if found is None else [found]
