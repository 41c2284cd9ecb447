"""Declarative mapping: the table of a class, of its columns, its mixins' and its annotations (sqlalchemy/orm/decl_base.py)."""
import datetime
import decimal
import enum
import importlib
import os
import re
import uuid

import sqlalchemy as sa
from sqlalchemy import Column, MetaData, Table, _live_database, _mapped_attributes
from sqlalchemy.orm._relationships import bind_relationships, relationships_of
from sqlalchemy.orm.descriptor_props import Composite, Synonym
from sqlalchemy.orm.properties import MappedSQLExpression

_makers = {}  # the class of each table, by its MetaData and its name
_mapped_columns = {}  # what mapped_column() was given, by the id of its column

_TYPES = {
    int: sa.Integer,
    str: sa.String,
    bool: sa.Boolean,
    float: sa.Float,
    bytes: sa.LargeBinary,
    decimal.Decimal: sa.Numeric,
    datetime.datetime: sa.DateTime,
    datetime.date: sa.Date,
    datetime.time: sa.Time,
    datetime.timedelta: sa.Interval,
    uuid.UUID: sa.Uuid,
}
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
    _mapped_columns[id(column)] = (column, options)
    return _mapped_attributes.mapped_column(column)


def synonym(name, **options):
    return Synonym(name, **options)


def composite(*attributes, **options):
    return Composite(*attributes, **options)


def query_expression(*default, **options):
    return MappedSQLExpression(*default, **options)


def column_property(column, *others, **options):
    stands_for = _mapped_attributes.column_of(column)
    if stands_for is not None:
        return _mapped_attributes.mapped_expression(stands_for)
    return MappedSQLExpression(column, *others, **options)


def deferred(column, *others, **options):
    return column_property(column, *others, **options)


def validates(*names, **options):
    def validated(function):
        function._validated_names = names
        return function

    return validated


def reconstructor(function):
    return function


class declared_attr:
    """An attribute that a function of the class gives."""

    def __init__(self, fget, **options):
        self.fget = getattr(fget, "__func__", fget)

    def __get__(self, instance, owner):
        return self.fget(owner)


declared_attr.directive = declared_attr
declared_attr.cascading = declared_attr


def declarative_mixin(cls):
    return cls


def has_inherited_table(cls):
    return any(_is_mapped(base) for base in cls.__mro__[1:])


def _members(cls):
    """What stands in a class; of a base that is not known nothing is taken over."""
    return getattr(cls, "__dict__", {}) if os._is_known(cls) else {}


def _is_mapped(cls):
    return "__table__" in _members(cls)


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


class _Annotation:
    """`Mapped[Optional[X]]` as text: a column whose type X says."""

    _MAPPED = re.compile(r"^(?:[\w.]*\.)?Mapped\[(.*)\]$", re.DOTALL)
    _OPTIONAL = re.compile(r"^(?:[\w.]*\.)?Optional\[(.*)\]$", re.DOTALL)
    _UNION = re.compile(r"^(?:[\w.]*\.)?Union\[(.*)\]$", re.DOTALL)
    _ANNOTATED = re.compile(r"^(?:[\w.]*\.)?Annotated\[([^,]+),(.*)\]$", re.DOTALL)
    _LITERAL = re.compile(r"^(?:[\w.]*\.)?Literal\[(.*)\]$", re.DOTALL)

    def __init__(self, text, cls):
        self.cls = cls
        text = text.strip().strip("'\"")
        found = self._MAPPED.match(text)
        self.is_mapped = found is not None
        self.nullable = False
        self.text = self.without_none(found[1].strip().strip("'\"")) if found else text

    def without_none(self, text):
        found = self._OPTIONAL.match(text) or self._UNION.match(text)
        if found:
            text = found[1] if self._OPTIONAL.match(text) else " | ".join(found[1].split(","))
            self.nullable = self.nullable or bool(self._OPTIONAL.match(found[0]))
        parts = [part.strip() for part in text.split("|")]
        if "None" in parts:
            self.nullable = True
            parts.remove("None")
        return " | ".join(parts).strip("'\"")

    def value(self):
        """What the text names: a class, Annotated[...] or something else; None where it is not told."""
        module = importlib.import_module(self.cls.__module__)
        value = None
        # dict[str, Any] is dict, for an annotation as for the keys of a type_annotation_map.
        for i, name in enumerate(self.text.split("[")[0].split(".")):
            holder = module if i == 0 else value
            value = getattr(holder, name, None)
            if value is None and i == 0:
                value = _BUILTINS.get(name)
            if value is None:
                return None
        return value

    def column(self):
        """The column that Annotated[..., mapped_column(...)] brings along, under a name or written out."""
        for part in getattr(self.value(), "__args__", ())[1:]:
            column = _mapped_attributes.column_of(part)
            if column is not None:
                return column
        return None

    def type(self, types):
        found = self._LITERAL.match(self.text)
        if found:
            return sa.Enum(*[label.strip().strip("'\"") for label in found[1].split(",")], native_enum=False)
        annotated = self._ANNOTATED.match(self.text)
        if annotated:
            self.text = annotated[1].strip()
        value = self.value()
        return _type_of(value, types)


_BUILTINS = {"int": int, "str": str, "bool": bool, "float": float, "bytes": bytes, "dict": dict, "list": list}


def _type_of(value, types):
    if value is None:
        return None
    arguments = getattr(value, "__args__", ())
    for key in (value, *arguments[:1]):
        for known in (types, _TYPES):
            for python_type, sql_type in known.items():
                if python_type is key:
                    return sql_type
    for key in (value, *arguments[:1]):
        if isinstance(key, type) and issubclass(key, enum.Enum):
            return sa.Enum(key)
        if isinstance(key, type):
            for python_type, sql_type in {**_TYPES, **types}.items():
                if isinstance(python_type, type) and issubclass(key, python_type):
                    return sql_type
    return None


def _annotated_column(cls, column, annotation, types):
    """Fills in what the annotation says of a mapped_column(), or makes one."""
    if column is None:
        column = annotation.column()
        column = mapped_column().column if column is None else _copied(column)
    elif id(column) not in _mapped_columns:
        return column
    given = _mapped_columns.get(id(column), (column, {}))[1]
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
    if id(column) in _mapped_columns:
        _mapped_columns[id(copy)] = (copy, _mapped_columns[id(column)][1])
    return copy


def _columns(cls, types):
    """Its own columns and those of its mixins, by their attributes."""
    columns = {}
    above = [base for base in cls.__mro__[1:] if _is_mapped(base)]
    inherited = {name for base in above for name in _members(base)}
    for base in cls.__mro__:
        if base is object or base in above:
            continue
        members = _members(base)
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
    read = _Annotation(annotation, base) if isinstance(annotation, str) else None
    if read is not None and read.is_mapped and (value is None or column is not None):
        column = _annotated_column(cls, column, read, types)
    return column


def _of_class(cls, name):
    """A directive (__tablename__, __table_args__) that the class or a mixin gives, not a mapped class above it."""
    for base in cls.__mro__:
        if name in _members(base) and (base is cls or not _is_mapped(base)):
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


def _sort_order(column):
    return _mapped_columns.get(id(column), (column, {}))[1].get("sort_order", 0)


def _forget_table(cls, name, schema=None):
    """A revision that is evaluated again makes its classes again, on the MetaData of a module that is imported once."""
    maker = (cls.__module__, cls.__qualname__)
    known = cls.metadata.tables.get(name if schema is None else f"{schema}.{name}")
    if known is not None and _makers.get((id(cls.metadata), name, schema)) == maker:
        cls.metadata.remove(known)
    _makers[(id(cls.metadata), name, schema)] = maker


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
        self.column_attrs = Properties({name: attribute.property for name, attribute in attributes.items()})

    @property
    def relationships(self):
        return Properties(relationships_of(self.class_))

    def __repr__(self):
        return f"<Mapper at 0x0; {self.class_.__name__}>"

    def __str__(self):
        return f"Mapper[{self.class_.__name__}({self.local_table.name})]"


def _note_unknown_base(cls):
    """A base that is not known may give the class its table."""
    unknown = [base for base in cls.__mro__ if not os._is_known(base)]
    for base in cls.__mro__:
        if unknown and "metadata" in _members(base):
            _mapped_attributes.note_unknown_base(_members(base)["metadata"], unknown[0])
            return


def _map(cls):
    """Gives a class its table, where it has a name for one."""
    if cls.__dict__.get("__abstract__", False):
        return
    types = getattr(getattr(cls, "registry", None), "type_annotation_map", None) or {}
    own_table = _of_class(cls, "__table__")
    columns = _columns(cls, types) if own_table is None else {}
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
        _forget_table(cls, name, options.get("schema"))
        cls.__table__ = Table(name, cls.metadata, *sorted(columns.values(), key=_sort_order), *arguments, **options)
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
    cls.__mapper__ = Mapper(cls, attributes)
    _live_database.map_class(cls.__table__, cls)
    bind_relationships(cls, _members, declared_attr)


def map_column(cls, column):
    """Gives a class that is mapped an attribute for a column that its table has got since."""
    attribute = _mapped_attributes.instrumented(cls, column.key, column)
    setattr(cls, column.key, attribute)
    cls.__mapper__.column_attrs.put(column.key, attribute.property)


def _constructor(self, **values):
    cls = type(self)
    for name in values:
        if not hasattr(cls, name):
            raise TypeError(f"{name!r} is an invalid keyword argument for {cls.__name__}")
    for base in cls.__mro__:
        for name, value in _members(base).items():
            if _mapped_attributes.is_instrumented(value) and name not in self.__dict__:
                setattr(self, name, None)
    for name, value in values.items():
        setattr(self, name, value)


class registry:
    def __init__(self, *, metadata=None, class_registry=None, type_annotation_map=None, constructor=_constructor):
        self.metadata = MetaData() if metadata is None else metadata
        self.type_annotation_map = dict(type_annotation_map or {})
        self.constructor = constructor

    def update_type_annotation_map(self, type_annotation_map):
        self.type_annotation_map.update(type_annotation_map)

    def generate_base(self, mapper=None, cls=object, name="Base", metaclass=None):
        bases = cls if isinstance(cls, tuple) else (cls,)
        members = {"registry": self, "metadata": self.metadata, "__abstract__": True, "__init__": self.constructor}
        return (metaclass or DeclarativeMeta)(name, bases, members)

    def as_declarative_base(self, **options):
        return lambda cls: self.generate_base(cls=cls, name=cls.__name__, **options)

    def mapped(self, cls):
        cls.registry = self
        cls.metadata = self.metadata
        _map(cls)
        return cls

    def mapped_as_dataclass(self, cls=None, **options):
        return self.mapped if cls is None else self.mapped(cls)

    def map_imperatively(self, class_, local_table=None, **options):
        class_.__table__ = local_table

    def map_declaratively(self, cls):
        self.mapped(cls)

    def configure(self, cascade=False):
        pass


class DeclarativeMeta(type):
    def __init__(cls, classname, bases, members, **options):
        if "registry" not in cls.__dict__ and not hasattr(cls, "metadata"):
            cls.metadata = MetaData()
        _map(cls)


class _DeclarativeBase:
    """What both of the classes that a base class may derive from do."""

    def __init_subclass__(cls, **options):
        if any("_is_root" in _members(base) for base in cls.__bases__):
            _set_up_base(cls)
        elif "_is_root" not in cls.__dict__:
            _map(cls)

    __init__ = _constructor


def _set_up_base(cls):
    own = cls.__dict__.get("registry")
    metadata = cls.__dict__.get("metadata")
    if own is None:
        types = cls.__dict__.get("type_annotation_map")
        cls.registry = own = registry(metadata=metadata, type_annotation_map=types)
    if metadata is None:
        cls.metadata = own.metadata


class DeclarativeBase(_DeclarativeBase):
    _is_root = True


class DeclarativeBaseNoMeta(_DeclarativeBase):
    _is_root = True


class MappedAsDataclass:
    def __init_subclass__(
        cls, init=True, repr=True, eq=True, order=False, unsafe_hash=False, match_args=True, kw_only=False, **options
    ):
        options.pop("dataclass_callable", None)
        super().__init_subclass__(**options)


def declarative_base(
    *,
    metadata=None,
    bind=None,
    mapper=None,
    cls=object,
    name="Base",
    class_registry=None,
    type_annotation_map=None,
    constructor=_constructor,
    metaclass=None,
):
    made = registry(metadata=metadata, type_annotation_map=type_annotation_map, constructor=constructor)
    return made.generate_base(cls=cls, name=name, metaclass=metaclass)


def as_declarative(**options):
    of_registry = ("metadata", "class_registry", "type_annotation_map")
    made = registry(**{name: options.pop(name) for name in of_registry if name in options})
    options.pop("bind", None)
    return made.as_declarative_base(**options)
