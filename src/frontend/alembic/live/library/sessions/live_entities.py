"""What sessions and queries ask of mapped classes."""
import os

from sqlalchemy import _live_database
from sqlalchemy.orm._aliased import AliasedClass


def table_of(model):
    return getattr(model, "__table__", None)


def key_names(model):
    return _live_database.key_names(model.__table__)


def model_of(entity):
    """The mapped class whose objects a query of the entity gives; None where it gives values."""
    if isinstance(entity, AliasedClass):
        return entity._aliased_model
    return entity if isinstance(entity, type) and table_of(entity) is not None else None


def is_model(entity):
    return model_of(entity) is not None


def has_default(column):
    return column.default is not None or column.server_default is not None


def mapped_columns(model):
    """Attribute names with their columns, in the table's order. They are kept with the class, whose table may grow."""
    known = model.__dict__.get("_sa_mapped_columns")
    if known is not None and len(known) == len(model.__table__.c):
        return known
    model._sa_mapped_columns = known = _find_mapped_columns(model)
    return known


def _find_mapped_columns(model):
    table = model.__table__
    names = {}
    for base in [base for base in reversed(model.__mro__) if os._is_known(base)]:
        for name, value in getattr(base, "__dict__", {}).items():
            column = table.c.get(getattr(value, "name", None)) if _live_database.is_column(value) else None
            if column is not None:
                names[column.name] = name
    below = getattr(model, "_sa_columns_below", ())  # those of other classes that have the table, too
    return [(names.get(column.name, column.name), column) for column in table.c if column.name in names or column.name not in below]
