"""What the columns of unknown rows are in Python, and what values of theirs are to the columns that they are put into.

What a driver gives for a column, and what SQLAlchemy makes of it, decide what Python would have: `stored` is the name of the
database's type ("int4", "" where it is not known), `declared` the family of SQLAlchemy's type in the statement ("" for
none, as in text()).
"""
from sqlalchemy._live_row_value import Value

_POSTGRESQL = {
    "int2": "integer", "int4": "integer", "int8": "integer", "text": "text", "varchar": "text", "bool": "boolean",
    "enum": "text",
}
# What the driver gives as an object of Python's own, and takes back as it is.
_PASSED_ON = (
    "uuid", "date", "time", "timetz", "timestamp", "timestamptz", "interval", "numeric", "float4", "float8", "inet", "cidr",
    "macaddr",
)
_DECLARED = {"text": "text", "integer": "integer", "boolean": "boolean", "enum": "text"}
# SQLAlchemy makes objects of their texts on SQLite, and texts of the objects.
_TEXTS_OF_OBJECTS = ("date", "time", "datetime", "uuid")
_PYTHON_OBJECTS = ("date", "time", "datetime", "interval", "uuid", "numeric", "float")
_UNREADABLE = {
    "own": "a column has a type of the revision's own", "enum class": "a column's values are members of an enum class",
    "array": "a column has a type whose values are not followed", "json": "a column has a type whose values are not followed",
    "binary": "a column has a type whose values are not followed",
    "other": "a column has a type whose values are not followed",
}


def column_value(loop, sql, stored, declared):
    """The value of a column of any row."""
    stored, _, required = stored.partition(" ")
    if declared in _UNREADABLE:
        return Value(loop, sql, None, why=_UNREADABLE[declared])
    if loop.words.name == "sqlite":
        return _sqlite_value(loop, sql, stored, declared, not required)
    if stored == "enum":
        return Value(loop, "(%s)::text" % sql, "text", not required)
    if stored == "uuid" and declared in ("", "uuid"):
        return Value(loop, sql, "uuid", not required)
    if stored == "uuid" and declared == "uuid text":
        return Value(loop, "(%s)::text" % sql, "text", not required)
    if stored:
        kind = _POSTGRESQL.get(stored) or ("other" if stored in _PASSED_ON else None)
        value = Value(loop, sql, kind, not required)
        value._is_true = stored in ("date", "time", "timetz", "timestamp", "timestamptz")
        return value
    kind = _DECLARED.get(declared) or ("other" if declared in _PYTHON_OBJECTS else "unknown")
    if declared == "enum":
        return Value(loop, "(%s)::text" % sql, "text", True)
    value = Value(loop, sql, kind, True)
    value._guard = loop.words.guard(sql, kind)
    return value


def _sqlite_value(loop, sql, stored, declared, nullable):
    """SQLite's columns hold what they were given: what is worked with is checked to be what it is taken for."""
    kind = _DECLARED.get(declared, "")
    if declared in _TEXTS_OF_OBJECTS:
        kind = declared
    elif declared in ("interval", "numeric", "uuid text"):
        return Value(loop, sql, None, why="a column has a type whose values are not followed")
    elif not declared:
        kind = stored if stored in ("integer", "text") else "unknown"
    value = Value(loop, sql, kind, nullable)
    value._guard = loop.words.guard(sql, kind)
    return value


def bound(value, declared):
    """The value as it is for a column of a type, or for an operator with one; "" for none."""
    loop, kind = value._loop, value._kind
    if declared in ("own", "array", "binary", "json", "other"):
        loop.refuse("it puts a value of the row into a column of a type that makes something else of it")
    if declared == "boolean" and kind != "boolean":
        loop.refuse("it puts a value that is no truth value into a column of truth values")
    if declared in ("enum", "enum class") and kind != "text":
        loop.refuse("it puts a value that is no text into a column of an enum")
    if loop.words.name != "sqlite":
        return value
    if declared == "uuid text":
        loop.refuse("it puts a value of the row into a column of a type that makes something else of it")
    if kind in _TEXTS_OF_OBJECTS or declared in _TEXTS_OF_OBJECTS:
        if kind != declared:
            loop.refuse("it puts a value of the row into a column of a type that makes something else of it")
    elif declared in ("numeric", "float", "interval"):
        if kind != "integer":
            loop.refuse("it puts a value of the row into a column of a type that makes something else of it")
        return value._made("CAST(%s AS REAL)" % value._sql, "float", value._nullable)
    return value
