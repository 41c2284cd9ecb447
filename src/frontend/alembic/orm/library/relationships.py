"""sqlalchemy.orm.relationship(): objects that go with those of another class, as joins of statements and as attributes.

What its arguments leave open, or say in a way that is not known here, is opaque (sqlalchemy/orm/relationships.py).
"""
import os
import re

import sqlalchemy as sa
from sqlalchemy import _live_database
from sqlalchemy.orm import RelationshipProperty
from sqlalchemy.orm._related_objects import Collection
from sqlalchemy.orm._relationship_tables import MANY_TO_MANY, MANY_TO_ONE, ONE_TO_MANY, JoinedTables, classes_of, same_table

_QUERIES = ("dynamic", "write_only", "raise", "raise_on_sql", "noload", None)  # what gives no objects when it is asked for


class _RelationshipDeclared(JoinedTables, RelationshipProperty):
    __module__ = "sqlalchemy.orm.relationships"

    def copied(self):
        return Relationship(self._opaque, self._argument, self._secondary, **self._options)

    def seen_from(self, alias):
        """The same of an aliased() class."""
        seen = self.copied()
        seen.bind(self.parent_class, self.key)
        seen._source = alias
        return seen

    @property
    def reverse(self):
        """The relationship of the other side that says the same; None without one."""
        if self._reverse is None and self.resolve():
            name = self._options.get("back_populates")
            found = getattr(self.target, name, None) if isinstance(name, str) else None
            self._reverse = found if isinstance(found, Relationship) and found.resolve() else None
        return self._reverse

    def make_backref(self):
        """Whether nothing is left to do: the attribute that backref= names is there, once the other class is."""
        given = self._options.get("backref")
        if given is None:
            return True
        target = self._given(self._argument)
        if not os._is_known(target) or not os._is_known(given):
            return True
        target = self._named_class(target) if isinstance(target, str) else target
        if target is None:
            return False
        name, options = (given, {}) if isinstance(given, str) else given
        if not os._is_known(target) or not isinstance(target, type) or not hasattr(target, "__table__"):
            return True
        other = Relationship(self._opaque, self.parent_class, self._secondary, **{**options, "back_populates": self.key})
        other._counterpart = self
        other.bind(target, name)
        setattr(target, name, other)
        _bound[0] += 1
        self._options["back_populates"] = name
        return True

    # As part of a statement.

    def _here(self, column):
        return column if self._source is None else self._source._aliased_from.c[column.key]

    def _condition(self, other):
        """Between the tables, the referred column first; `other` gives the column of the other side."""
        if self.direction == MANY_TO_ONE:
            return sa.and_(*[other(referred) == self._here(referring) for referring, referred in self.pairs])
        return sa.and_(*[self._here(referred) == other(referring) for referring, referred in self.pairs])

    def __clause_element__(self):
        if not self.resolve() or self.direction == MANY_TO_MANY or same_table(self.table, self.remote):
            return self._opaque
        return self._condition(lambda column: column)

    def join_steps(self, outer, target=None):
        """What JOIN takes, the tables and their conditions; an opaque value where that is not known."""
        if not self.resolve():
            return self._opaque
        alias = getattr(target, "_aliased_from", None)
        if target is not None and alias is None and target is not self.target and not same_table(target, self.remote):
            return self._opaque
        if alias is not None and target._aliased_model is not self.target:
            return self._opaque
        right = self.target if target is None else target
        there = (lambda column: column) if alias is None else (lambda column: alias.c[column.key])
        if self.direction != MANY_TO_MANY:
            return [(right, self._condition(there))]
        between = self.secondary.alias()
        first = sa.and_(*[self._here(referred) == between.c[referring.key] for referring, referred in self.pairs])
        second = sa.and_(*[there(referred) == between.c[referring.key] for referring, referred in self.secondary_pairs])
        if outer:
            return [(sa.join(between, right, second), first)]
        return [(between, first), (right, second)]

    def _exists(self, criterion, values):
        if not self.resolve() or same_table(self.table, self.remote):
            return self._opaque
        wheres = [getattr(self.target, name) == value for name, value in values.items()]
        wheres += [] if criterion is None else [criterion]
        froms = [self.remote]
        if self.direction == MANY_TO_MANY:
            froms = [self.remote, self.secondary]
            conditions = [self._here(referred) == referring for referring, referred in self.pairs]
            conditions += [referred == referring for referring, referred in self.secondary_pairs]
        else:
            conditions = [self._condition(lambda column: column)]
        statement = sa.select(sa.literal_column("1")).select_from(*froms).where(*conditions, *wheres)
        return statement.correlate_except(*froms).exists()

    def any(self, criterion=None, **values):
        return self._exists(criterion, values)

    def has(self, criterion=None, **values):
        return self._exists(criterion, values)

    def __eq__(self, other):
        if self is other:
            return True
        if not self.resolve():
            return self._opaque
        if self.direction != MANY_TO_ONE:
            return sa.not_(self._exists(None, {})) if other is None else self._opaque
        if other is None:
            return sa.and_(*[self._here(referring).is_(None) for referring, _ in self.pairs])
        return sa.and_(*[self._here(referring) == attribute_value(other, referred) for referring, referred in self.pairs])

    def __ne__(self, other):
        if not self.resolve() or self.direction != MANY_TO_ONE or other is not None:
            return self._opaque
        return sa.and_(*[self._here(referring).is_not(None) for referring, _ in self.pairs])

    __hash__ = object.__hash__

    def is_(self, other):
        return self == other

    is_not = isnot = lambda self, other: self != other

    def contains(self, other):
        if not self.resolve() or self.direction != ONE_TO_MANY:
            return self._opaque
        return sa.and_(*[self._here(referred) == attribute_value(other, referring) for referring, referred in self.pairs])

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._opaque, name)

    # As an attribute of objects.

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.key is None or not self.resolve() or self._options.get("lazy", "select") in _QUERIES:
            return self._opaque
        held = instance.__dict__
        if self.key not in held:
            loaded = self._load(instance)
            if os._is_known(loaded) and (self.uselist or state_of(instance) is not None):
                held[self.key] = loaded
            return loaded
        return held[self.key]

    def __set__(self, instance, value):
        if self.key is None or not self.resolve():
            if self._opaque:  # what it would write is not known
                return
        before = instance.__dict__.get(self.key)
        if self.uselist:
            if before is None and state_of(instance) is not None:
                before = self.__get__(instance)
            made = Collection(self, instance, value)
            instance.__dict__[self.key] = made
            made.tell_reverse(before or [])
        else:
            if before is None and state_of(instance) is not None and self.key not in instance.__dict__:
                before = self.__get__(instance)
            instance.__dict__[self.key] = value
            self.tell_reverse(instance, before, value)

    def tell_reverse(self, instance, before, value):
        """A change of one side is one of the other, where that is there to be changed."""
        reverse = self.reverse
        if reverse is None or before is value:
            return
        for other, joins in ((before, False), (value, True)):
            if other is None:
                continue
            if not reverse.uselist:
                other.__dict__[reverse.key] = instance if joins else None
            elif reverse.key in other.__dict__ or state_of(other) is None:
                members = other.__dict__.get(reverse.key)
                if members is None:
                    members = other.__dict__[reverse.key] = Collection(reverse, other, [])
                members.take(instance, joins)

    def _load(self, instance):
        state = state_of(instance)
        if state is None:
            if is_of_loop(instance):
                return self._opaque
            return Collection(self, instance, []) if self.uselist else None
        found = state.session.query(self.target)
        if self.direction == MANY_TO_ONE:
            values = [attribute_value(instance, referring) for referring, _ in self.pairs]
            if any(value is None for value in values):
                loaded = []
            else:
                wheres = [referred == value for (_, referred), value in zip(self.pairs, values)]
                loaded = state.held(self.target, self.pairs, values) or found.filter(*wheres).all()
        else:
            wheres = [attribute_value(instance, referred) for _, referred in self.pairs]
            conditions = [referring == value for (referring, _), value in zip(self.pairs, wheres)]
            if self.direction == MANY_TO_MANY:
                conditions += [referred == referring for referring, referred in self.secondary_pairs]
            found = found.filter(*conditions)
            order = self.order()
            if any(item is None for item in order):
                return self._opaque
            loaded = found.order_by(*order).all() if order else found.all()
        if not isinstance(loaded, list):
            return self._opaque
        if not self.uselist:
            loaded = loaded[0] if loaded else None
            state.relations[self.key] = loaded
            return loaded
        state.relations[self.key] = list(loaded)
        return Collection(self, instance, loaded)


Relationship = _RelationshipDeclared


def state_of(instance):
    """What a session notes of an object that it has from the database; None of another."""
    return instance.__dict__.get("_sa_instance_state")


def is_of_loop(instance):
    from sqlalchemy._live_loop import current_loop

    loop = current_loop()
    return loop is not None and loop.objects.holds(instance)


def _known_bases(model):
    return [base for base in model.__mro__ if os._is_known(base)]


def attribute_name(model, column):
    """The attribute that a column has in a class."""
    for base in _known_bases(model):
        for name, value in getattr(base, "__dict__", {}).items():
            if _live_database.is_column(value) and getattr(value, "name", None) == column.name:
                return name
    return column.key


def attribute_value(instance, column):
    return getattr(instance, attribute_name(type(instance), column))


_bound = [0]  # how many were tied to a class: what is kept of a class holds until there are more


def relationships_of(model):
    """Those of a class by their keys, its own before those above it."""
    kept = model.__dict__.get("_sa_relationships")
    if kept is not None and kept[0] == _bound[0]:
        return kept[1]
    found = _find_relationships(model)
    model._sa_relationships = (_bound[0], found)
    return found


def _find_relationships(model):
    found = {}
    for base in _known_bases(model):
        for name, value in getattr(base, "__dict__", {}).items():
            if os._is_known(value) and isinstance(value, Relationship) and name not in found:
                found[name] = value
    return found


_waiting = []  # those whose other class is still to come


def bind_relationships(cls, members_of, declared):
    """Ties the relationships of a class that is mapped now, and makes what others waited for it with."""
    for base in cls.__mro__:
        if base is object or (base is not cls and "__table__" in members_of(base)):
            continue
        annotations = members_of(base).get("__annotations__") or {}
        for name, value in list(members_of(base).items()):
            if not os._is_known(value):
                continue
            if isinstance(value, declared) and base is cls:
                value = value.fget(cls)
            elif isinstance(value, Relationship) and base is not cls and name not in cls.__dict__:
                value = value.copied()
            if not os._is_known(value) or not isinstance(value, Relationship) or value.parent_class is not None:
                continue
            annotation = annotations.get(name)
            found = re.match(r"^(?:[\w.]*\.)?(?:Mapped)\[(.*)\]$", annotation or "", re.DOTALL) if isinstance(annotation, str) else None
            value.bind(cls, name, _without_none(found[1]) if found else None)
            setattr(cls, name, value)
            _bound[0] += 1
            _waiting.append(value)
    classes_of(cls.metadata)[cls.__name__] = cls
    _waiting[:] = [waiting for waiting in _waiting if not waiting.make_backref()]


def _without_none(text):
    text = text.strip().strip("'\"")
    found = re.match(r"^(?:[\w.]*\.)?Optional\[(.*)\]$", text, re.DOTALL)
    parts = [part.strip() for part in (found[1] if found else text).split("|")]
    return " | ".join(part for part in parts if part != "None")
