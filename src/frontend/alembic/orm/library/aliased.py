"""sqlalchemy.orm.aliased(): a mapped class, a table or a subquery under another name (sqlalchemy/orm/util.py)."""
from sqlalchemy import _live_database
from sqlalchemy.orm._relationships import Relationship


class AliasedClass:
    """The attributes of a mapped class, its columns those of the alias."""

    __is_entity__ = True

    def __init__(self, model, name=None):
        _live_database.follow_class(model, whole=True)
        self._aliased_model = model
        self._aliased_from = model.__table__.alias(name)

    def __clause_element__(self):
        return self._aliased_from

    def __getattr__(self, name):
        value = getattr(self._aliased_model, name)
        if _live_database.is_column(value):
            return self._aliased_from.c[value.key]
        return value.seen_from(self) if isinstance(value, Relationship) else value


def aliased(element, alias=None, name=None, flat=False, adapt_on_names=False):
    if isinstance(element, type):
        return AliasedClass(element, name)
    return element.alias(name)
