"""Mapped classes below mapped classes: whose rows a table's are, as far as that is followed (sqlalchemy/orm/mapper.py)."""
from sqlalchemy import _mapped_attributes
from sqlalchemy.orm._mapped_columns import members_of


def _arguments(cls):
    for base in cls.__mro__:
        if "__mapper_args__" in members_of(base):
            given = getattr(cls, "__mapper_args__")
            return given() if callable(given) else given
    return {}


def _column(cls, given):
    """polymorphic_on= as a column of the table; None where it is something else."""
    column = getattr(cls, given, None) if isinstance(given, str) else given
    column = _mapped_attributes.column_of(column)
    return None if column is None else cls.__table__.c.get(column.name)


def note_inheritance(cls, above, columns, single):
    arguments, mapper = _arguments(cls), cls.__mapper__
    given = arguments.get("polymorphic_on")
    if given is not None:
        mapper.polymorphic_on = _column(cls, given)
        cls._sa_polymorphic = True
    mapper.polymorphic_identity = arguments.get("polymorphic_identity")
    mapper.concrete = arguments.get("concrete", False)
    if above is None or mapper.concrete:
        return
    mapper.inherits, mapper.single = above.__mapper__, single
    mapper.polymorphic_on = mapper.polymorphic_on if given is not None else above.__mapper__.polymorphic_on
    if single:
        for base in cls.__mro__[1:]:
            if columns and "__mapper__" in members_of(base) and base.__table__ is cls.__table__:
                base._sa_columns_below = getattr(base, "_sa_columns_below", []) + [column.name for column in columns.values()]
    if not single or getattr(cls, "_sa_polymorphic", False):
        cls._sa_rows_of = above
        for base in reversed(cls.__mro__[1:]):
            for name, value in list(members_of(base).items()):
                if _mapped_attributes.is_instrumented(value) and getattr(cls, name, None) is value:
                    setattr(cls, name, _mapped_attributes.instrumented(cls, name, value.prop.columns[0]))
