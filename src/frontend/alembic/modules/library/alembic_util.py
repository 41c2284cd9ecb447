"""alembic.util: the helpers that operations of a project are written with."""
from collections.abc import Iterable


def _with_legacy_names(translations):
    # Only the functions that Alembic makes for a module's proxy translate: a registered operation gets its arguments as they are.
    def decorate(function):
        function._legacy_translations = translations
        return function

    return decorate


def to_list(x, default=None):
    if x is None:
        return default
    return list(x) if isinstance(x, Iterable) and not isinstance(x, str) else [x]


def to_tuple(x, default=None):
    if x is None:
        return default
    return tuple(x) if isinstance(x, Iterable) and not isinstance(x, str) else (x,)


def unique_list(seq, hashfunc=None):
    key = hashfunc if hashfunc is not None else lambda x: x
    seen = {}
    for item in seq:
        seen.setdefault(key(item), item)
    return list(seen.values())


def dedupe_tuple(tup):
    return tuple(unique_list(tup))


def not_none(value):
    assert value is not None
    return value
