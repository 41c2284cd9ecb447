"""Attributes of mapped classes, and the columns of a class: its own, its mixins' and those of its annotations (sqlalchemy/orm/decl_base.py)."""
import os

import sqlalchemy as sa
from sqlalchemy import Column, _mapped_attributes
from sqlalchemy.orm._annotations import Annotation
from sqlalchemy.orm.descriptor_props import Composite, Synonym
from sqlalchemy.orm.properties import MappedSQLExpression

_given = {}  # what mapped_column() was given, by the id of its column

_OF_DATACLASSES = ("init", "repr", "default_factory", "compare", "kw_only", "hash", "dataclass_metadata")
_OF_MAPPERS = ("deferred", "deferred_group", "deferred_raiseload", "active_history", "use_existing_column", "sort_order")


class Mapped:
    """What annotations name; how it is written says all."""

    def __class_getitem__(cls, item):
        return cls


class DynamicMapped(Mapped):
    pass


class WriteOnlyMapped(Mapped):
    pass


def mapped_column(*args, **options):
    given = {key: value for key, value in options.items() if key not in _OF_DATACLASSES + _OF_MAPPERS}
    if "insert_default" in given:
        given["default"] = given.pop("insert_default")
    column = Column(*args, **given)
    _given[id(column)] = (column, options)
    return _mapped_attributes.mapped_column(column)


# What a function of SQLAlchemy takes and a script does not depend on: given on as it is, refused where it is another.
_OF_ATTRIBUTES = _OF_DATACLASSES[:-1] + ("default", "info", "doc", "dataclass_metadata", "comparator_factory")
_OF_COLUMNS = _OF_ATTRIBUTES + ("group", "deferred", "raiseload", "active_history", "expire_on_flush")


def _refuse_others(function, options, known):
    for name in options:
        if name not in known:
            raise TypeError(f"{function}() got an unexpected keyword argument '{name}'")


def synonym(name, **options):
    _refuse_others("synonym", options, _OF_ATTRIBUTES + ("map_column", "descriptor"))
    return Synonym(name, **options)


def composite(*attributes, **options):
    return Composite(*attributes, **options)


def query_expression(default_expr=None, *, repr=None, compare=None, expire_on_flush=True, info=None, doc=None):
    return MappedSQLExpression(default_expr)


def column_property(column, *others, **options):
    _refuse_others("column_property", options, _OF_COLUMNS)
    stands_for = _mapped_attributes.column_of(column)
    if stands_for is not None:
        return _mapped_attributes.mapped_expression(stands_for)
    return MappedSQLExpression(column, *others, **options)


def deferred(column, *others, **options):
    return column_property(column, *others, **options)


def validates(*names, include_removes=False, include_backrefs=True):
    def validated(function):
        function._validated_names = names
        return function

    return validated


def reconstructor(function):
    return function


class declared_attr:
    """An attribute that a function of the class gives."""

    def __init__(self, fget, cascading=False, quiet=False):
        self.fget = getattr(fget, "__func__", fget)

    def __get__(self, instance, owner):
        return self.fget(owner)


declared_attr.directive = declared_attr
declared_attr.cascading = declared_attr


def members_of(cls):
    """What stands in a class; of a base that is not known nothing is taken over."""
    return getattr(cls, "__dict__", {}) if os._is_known(cls) else {}


def is_mapped(cls):
    return "__table__" in members_of(cls)


def has_inherited_table(cls):
    return any(is_mapped(base) for base in cls.__mro__[1:])


def _merged(first, second):
    """The names of both lists, each list's in its order (util.merge_lists_w_ordering)."""
    shared = set(first) & set(second)
    result = []
    current, other = list(first), list(second)
    while current:
        name = current.pop(0)
        if name in shared:
            shared.discard(name)
            current, other = other, current
        else:
            result.append(name)
    return result + other


def _annotated_column(cls, column, annotation, types):
    """Fills in what the annotation says of a mapped_column(), or makes one."""
    if column is None:
        column = annotation.column()
        column = mapped_column().column if column is None else _copied(column)
    elif id(column) not in _given:
        return column
    given = _given.get(id(column), (column, {}))[1]
    if isinstance(column.type, sa.types.NullType) and not column.foreign_keys:
        brought = annotation.column()
        column.type = annotation.type(types) if brought is None or isinstance(brought.type, sa.types.NullType) else brought.type
        if brought is not None and brought.primary_key:
            column.primary_key = True
    if "nullable" not in given and not column.primary_key:
        column.nullable = annotation.nullable
    return column


def _copied(column):
    copy = column._copy()
    if id(column) in _given:
        _given[id(copy)] = (copy, _given[id(column)][1])
    return copy


def columns_of(cls, types):
    """Its own columns and those of its mixins, by their attributes."""
    columns = {}
    above = [base for base in cls.__mro__[1:] if is_mapped(base)]
    inherited = {name for base in above for name in members_of(base)}
    for base in cls.__mro__:
        if base is object or base in above:
            continue
        members = members_of(base)
        annotations = members.get("__annotations__")
        for name in _merged(list(members), list(annotations)) if annotations else list(members):
            if name.startswith("__") or name in columns or (base is not cls and name in inherited):
                continue
            overridden = base is not cls and name in cls.__dict__
            annotation = annotations.get(name) if annotations else None
            column = None if overridden else _column(cls, base, name, members.get(name), annotation, types)
            if column is not None:
                columns[name] = column
    return columns


def _column(cls, base, name, value, annotation, types):
    if isinstance(value, declared_attr):
        value = value.fget(cls)
        column = _mapped_attributes.column_of(value)
        if column is None:
            if base is not cls:
                setattr(cls, name, value)
            return None
    else:
        column = _mapped_attributes.column_of(value)
        if column is not None and base is not cls:
            column = _copied(column)
    read = Annotation(annotation, base) if isinstance(annotation, str) else None
    if read is not None and read.is_mapped and (value is None or column is not None):
        column = _annotated_column(cls, column, read, types)
    return column


def sort_order(column):
    return _given.get(id(column), (column, {}))[1].get("sort_order", 0)
