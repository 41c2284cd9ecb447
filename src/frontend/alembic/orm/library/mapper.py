"""A mapped class and its table: what a mapper knows, and how a class gets it (sqlalchemy/orm/decl_base.py, mapper.py)."""
import os

from sqlalchemy import Table, _live_database, _mapped_attributes
from sqlalchemy.orm._inheritance import note_inheritance
from sqlalchemy.orm._mapped_columns import columns_of, declared_attr, has_inherited_table, is_mapped, members_of, sort_order
from sqlalchemy.orm._relationships import bind_relationships, relationships_of

_makers = {}  # the class of each table, by its MetaData and its name


class Properties:
    """The attributes of a mapper of one kind, by their keys."""

    __module__ = "sqlalchemy.util._collections"
    __qualname__ = __name__ = "ReadOnlyProperties"

    def __init__(self, data):
        self._data = data

    def put(self, key, value):
        self._data[key] = value

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(list(self._data.values()))

    def __contains__(self, key):
        return key in self._data

    def __getitem__(self, key):
        return self._data[key]

    def __getattr__(self, key):
        if key not in self._data:
            raise AttributeError(key)
        return self._data[key]

    def keys(self):
        return list(self._data)

    def values(self):
        return list(self._data.values())

    def items(self):
        return list(self._data.items())

    def get(self, key, default=None):
        return self._data.get(key, default)


class Mapper:
    """What inspect() of a mapped class gives, as far as its table says it."""

    __module__ = "sqlalchemy.orm.mapper"

    def __init__(self, cls, attributes):
        self.class_ = self.entity = cls
        self.local_table = self.persist_selectable = self.selectable = cls.__table__
        self.tables = [cls.__table__]
        self.primary_key = tuple(cls.__table__.primary_key.columns)
        self.columns = self.c = cls.__table__.columns
        self.mapper = self
        self.is_mapper = True
        self.inherits = self.polymorphic_on = self.polymorphic_identity = None
        self.single = self.concrete = False
        self.column_attrs = Properties({name: attribute.property for name, attribute in attributes.items()})

    @property
    def relationships(self):
        return Properties(relationships_of(self.class_))

    def __repr__(self):
        return f"<Mapper at 0x0; {self.class_.__name__}>"

    def __str__(self):
        return f"Mapper[{self.class_.__name__}({self.local_table.name})]"


def _of_class(cls, name):
    """A directive (__tablename__, __table_args__) that the class or a mixin gives, not a mapped class above it."""
    for base in cls.__mro__:
        if name in members_of(base) and (base is cls or not is_mapped(base)):
            value = getattr(cls, name)
            return value() if name != "__table__" and callable(value) else value
    return None


def _table_arguments(cls):
    given = _of_class(cls, "__table_args__")
    if given is None:
        return (), {}
    if isinstance(given, dict):
        return (), given
    given = tuple(given)
    return (given[:-1], given[-1]) if given and isinstance(given[-1], dict) else (given, {})


def forget_table(cls, name, schema=None):
    """A revision that is evaluated again makes its classes again, on the MetaData of a module that is imported once."""
    maker = (cls.__module__, cls.__qualname__)
    known = cls.metadata.tables.get(name if schema is None else f"{schema}.{name}")
    if known is not None and _makers.get((id(cls.metadata), name, schema)) == maker:
        cls.metadata.remove(known)
    _makers[(id(cls.metadata), name, schema)] = maker


def _note_unknown_base(cls):
    """A base that is not known may give the class its table."""
    unknown = [base for base in cls.__mro__ if not os._is_known(base)]
    for base in cls.__mro__:
        if unknown and "metadata" in members_of(base):
            _mapped_attributes.note_unknown_base(members_of(base)["metadata"], unknown[0])
            return


def map_class(cls):
    """Gives a class its table, where it has a name for one."""
    if cls.__dict__.get("__abstract__", False):
        return
    types = getattr(getattr(cls, "registry", None), "type_annotation_map", None) or {}
    own_table = _of_class(cls, "__table__")
    columns = columns_of(cls, types) if own_table is None else {}
    for name, column in columns.items():
        if not column.name:
            column.name = name
            column.key = name
    name = _of_class(cls, "__tablename__")
    if own_table is not None:
        cls.__table__ = own_table
        columns = {column.key: column for column in own_table.columns if column.key not in cls.__dict__}
    elif name is not None:
        arguments, options = _table_arguments(cls)
        forget_table(cls, name, options.get("schema"))
        cls.__table__ = Table(name, cls.metadata, *sorted(columns.values(), key=sort_order), *arguments, **options)
    elif has_inherited_table(cls):
        for column in columns.values():
            cls.__table__.append_column(column)
    else:
        _note_unknown_base(cls)
        return
    attributes = {}
    for name, column in columns.items():
        attributes[name] = _mapped_attributes.instrumented(cls, name, column)
        setattr(cls, name, attributes[name])
    above = next((base for base in cls.__mro__[1:] if "__mapper__" in members_of(base)), None)
    cls.__mapper__ = Mapper(cls, attributes)
    note_inheritance(cls, above, columns, single="__table__" not in members_of(cls))
    if not cls.__mapper__.single:
        _live_database.map_class(cls.__table__, cls)
    bind_relationships(cls, members_of, declared_attr)


def map_column(cls, column):
    """Gives a class that is mapped an attribute for a column that its table has got since."""
    attribute = _mapped_attributes.instrumented(cls, column.key, column)
    setattr(cls, column.key, attribute)
    cls.__mapper__.column_attrs.put(column.key, attribute.property)
