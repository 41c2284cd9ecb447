"""psycopg.sql and psycopg2.sql: statements that are put together of texts, names and values."""

import re as _re

_FIELD = _re.compile(r"(\{\{|\}\}|\{[^{}]*\})")


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value) if value >= 0 else " " + str(value)
    if isinstance(value, str):
        text = "'" + value.replace("'", "''").replace("\\", "\\\\") + "'"
        return " E" + text if "\\" in value else text
    if isinstance(value, (list, tuple)):
        return "ARRAY[" + ", ".join(_literal(item) for item in value) + "]"
    raise NotImplementedError(f"a literal of the type {type(value).__name__}")


class Composable:
    def as_string(self, context=None):
        raise NotImplementedError

    def __add__(self, other):
        if not isinstance(other, Composable):
            return NotImplemented
        return Composed([self]) + Composed([other])

    def __mul__(self, count):
        return Composed([self] * count)


class Composed(Composable):
    def __init__(self, seq):
        self.seq = []
        for part in seq:
            self.seq.extend(part.seq if isinstance(part, Composed) else [part])

    def __iter__(self):
        return iter(self.seq)

    def __add__(self, other):
        return Composed([*self.seq, other])

    def join(self, joiner):
        return (joiner if isinstance(joiner, SQL) else SQL(joiner)).join(self.seq)

    def as_string(self, context=None):
        return "".join(part.as_string(context) for part in self.seq)


class SQL(Composable):
    def __init__(self, string):
        if not isinstance(string, str):
            raise TypeError("SQL values must be strings")
        self.string = string

    def as_string(self, context=None):
        return self.string

    def format(self, *args, **kwargs):
        parts, next_argument = [], 0
        for text in _FIELD.split(self.string):
            if text in ("{{", "}}") or not text.startswith("{"):
                parts.append(SQL(text[0] if text in ("{{", "}}") else text))
                continue
            name = text[1:-1]
            if ":" in name or "!" in name:
                raise ValueError("no format specification supported by SQL")
            if name == "":
                value, next_argument = args[next_argument], next_argument + 1
            else:
                value = args[int(name)] if name.isdigit() else kwargs[name]
            parts.append(value if isinstance(value, Composable) else Literal(value))
        return Composed(parts)

    def join(self, seq):
        parts = []
        for part in seq:
            if parts:
                parts.append(self)
            parts.append(part if isinstance(part, Composable) else Literal(part))
        return Composed(parts)


class Identifier(Composable):
    def __init__(self, *strings):
        if not strings:
            raise TypeError("Identifier cannot be empty")
        self.strings = strings

    def as_string(self, context=None):
        return ".".join(_quoted(name) for name in self.strings)


class Literal(Composable):
    def __init__(self, wrapped):
        self.wrapped = wrapped

    def as_string(self, context=None):
        return _literal(self.wrapped)


class Placeholder(Composable):
    def __init__(self, name=None):
        self.name = name

    def as_string(self, context=None):
        return "%s" if self.name is None else f"%({self.name})s"


NULL = SQL("NULL")
DEFAULT = SQL("DEFAULT")
