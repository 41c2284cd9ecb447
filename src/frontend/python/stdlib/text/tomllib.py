"""tomllib: TOML 1.0."""
import re
from datetime import date, datetime, time, timedelta, timezone

_SPACES = re.compile(r"[ \t]*")
_LINE_END = re.compile(r"[ \t]*\n[ \t\n]*")
_CODE_POINT = re.compile(r"u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})")
_BLANK = re.compile(r"(?:[ \t]|#[^\n]*)*")
_LINES = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r'[^"\\\x00-\x08\x0a-\x1f\x7f]+')
_PLAIN_LINES = re.compile(r'[^"\\\x00-\x08\x0b-\x1f\x7f]+')
_LITERAL = re.compile(r"[^'\x00-\x08\x0a-\x1f\x7f]*")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_DATE = r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_TIME = r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?"
_DATETIME = re.compile(_DATE + r"(?:[Tt ]" + _TIME + r"(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?")
_LOCAL_TIME = re.compile(_TIME)
_NUMBER = re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|([+-]?(?:0|[1-9](?:_?\d)*))((?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)"
)
_SPECIAL = re.compile(r"[+-]?(?:inf|nan)")


class TOMLDecodeError(ValueError):
    """The text is no TOML."""


class _Table(dict):
    """A table while it is read: whether it is declared, by a header, and whether it may still grow."""

    def __init__(self):
        self.declared = self.headed = self.closed = False


class _Tables(list):
    """What [[headers]] fill."""


def _plain(value):
    """The value without what reading it needed."""
    if isinstance(value, _Table):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


class _Parser:
    def __init__(self, text, parse_float):
        self.text = text
        self.at = 0
        self.parse_float = parse_float

    def fail(self, message):
        if self.at >= len(self.text):
            raise TOMLDecodeError(f"{message} (at end of document)")
        line = self.text.count("\n", 0, self.at) + 1
        column = self.at - self.text.rfind("\n", 0, self.at)
        raise TOMLDecodeError(f"{message} (at line {line}, column {column})")

    def skip(self, pattern):
        self.at = pattern.match(self.text, self.at).end()

    def take(self, word):
        if self.text.startswith(word, self.at):
            self.at += len(word)
            return True
        return False

    def document(self):
        root = current = _Table()
        while True:
            self.skip(_LINES)
            if self.at >= len(self.text):
                return _plain(root)
            if self.take("[["):
                current = self.array_table(root)
            elif self.take("["):
                current = self.table(root)
            else:
                self.pair(current)
            self.skip(_BLANK)
            if self.at < len(self.text) and not self.take("\n"):
                self.fail("Expected newline or end of document after a statement")

    def header(self, end):
        self.skip(_BLANK)
        keys = self.key()
        if not self.take(end):
            self.fail(f"Expected {end!r} at the end of a table declaration")
        return keys

    def descend(self, table, keys):
        for key in keys:
            table = table.setdefault(key, _Table())
            if isinstance(table, _Tables):
                table = table[-1]
            if not isinstance(table, _Table) or table.closed:
                self.fail("Cannot overwrite a value")
        return table

    def table(self, root):
        keys = self.header("]")
        table = self.descend(root, keys)
        if table.declared:
            self.fail(f"Cannot declare {tuple(keys)} twice")
        table.declared = table.headed = True
        return table

    def array_table(self, root):
        keys = self.header("]]")
        items = self.descend(root, keys[:-1]).setdefault(keys[-1], _Tables())
        if not isinstance(items, _Tables):
            self.fail("Cannot overwrite a value")
        items.append(_Table())
        return items[-1]

    def pair(self, table):
        keys = self.key()
        if not self.take("="):
            self.fail("Expected '=' after a key in a key/value pair")
        self.skip(_BLANK)
        value = self.value()
        for key in keys[:-1]:
            table = self.descend(table, [key])
            if table.headed:
                self.fail("Cannot redefine namespace")
            table.declared = True
        if keys[-1] in table:
            self.fail("Cannot overwrite a value")
        table[keys[-1]] = value

    def key(self):
        parts = []
        while True:
            parts.append(self.key_part())
            self.skip(_SPACES)
            if not self.take("."):
                return parts
            self.skip(_SPACES)

    def key_part(self):
        if self.take('"'):
            return self.basic()
        if self.take("'"):
            return self.literal()
        found = _BARE_KEY.match(self.text, self.at)
        if found is None:
            self.fail("Invalid initial character for a key part")
        self.at = found.end()
        return found.group()

    def value(self):
        for opening, read in (
            ('"""', self.basic_lines), ('"', self.basic), ("'''", self.literal_lines), ("'", self.literal),
            ("[", self.array), ("{", self.inline_table),
        ):
            if self.take(opening):
                return read()
        if self.take("true"):
            return True
        if self.take("false"):
            return False
        moment = self.moment()
        return self.number() if moment is None else moment

    def moment(self):
        found = _DATETIME.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
            parts = found.groups()
            day = date(int(parts[0]), int(parts[1]), int(parts[2]))
            return day if parts[3] is None else datetime.combine(day, _time(parts[3:7]), _zone(parts[7:]))
        found = _LOCAL_TIME.match(self.text, self.at)
        if found is None:
            return None
        self.at = found.end()
        return _time(found.groups())

    def number(self):
        found = _SPECIAL.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
            return self.parse_float(found.group())
        found = _NUMBER.match(self.text, self.at)
        if found is None:
            self.fail("Invalid value")
        self.at = found.end()
        if found.group(2):
            return self.parse_float(found.group())
        return int(found.group(), 0) if found.group(1) is None else int(found.group(1))

    def array(self):
        items = []
        while True:
            self.skip(_LINES)
            if self.take("]"):
                return items
            items.append(self.value())
            self.skip(_LINES)
            if not self.take(","):
                if self.take("]"):
                    return items
                self.fail("Unclosed array")

    def inline_table(self):
        table = _Table()
        self.skip(_BLANK)
        if not self.take("}"):
            while True:
                self.skip(_BLANK)
                self.pair(table)
                self.skip(_BLANK)
                if self.take("}"):
                    break
                if not self.take(","):
                    self.fail("Unclosed inline table")
        table.closed = True
        return table

    def basic(self):
        parts = []
        while True:
            found = _PLAIN.match(self.text, self.at)
            if found is not None:
                parts.append(found.group())
                self.at = found.end()
            if self.take('"'):
                return "".join(parts)
            if not self.take("\\"):
                self.fail("Unterminated string" if self.at >= len(self.text) else "Illegal character")
            parts.append(self.escape())

    def basic_lines(self):
        self.take("\n")
        parts = []
        while True:
            found = _PLAIN_LINES.match(self.text, self.at)
            if found is not None:
                parts.append(found.group())
                self.at = found.end()
            if self.take('"""'):
                more = 2 if self.text.startswith('""', self.at) else int(self.text.startswith('"', self.at))
                self.at += more
                return "".join(parts) + '"' * more
            if self.take('"'):
                parts.append('"')
            elif self.take("\\"):
                found = _LINE_END.match(self.text, self.at)
                if found is None:
                    parts.append(self.escape())
                else:
                    self.at = found.end()
            else:
                self.fail("Unterminated string" if self.at >= len(self.text) else "Illegal character")

    def escape(self):
        found = _CODE_POINT.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
            return chr(int(found.group(1) or found.group(2), 16))
        letter = self.text[self.at : self.at + 1]
        if letter not in _ESCAPES:
            self.fail("Unescaped '\\' in a string")
        self.at += 1
        return _ESCAPES[letter]

    def literal(self):
        found = _LITERAL.match(self.text, self.at)
        self.at = found.end()
        if not self.take("'"):
            self.fail("Expected \"'\"")
        return found.group()

    def literal_lines(self):
        self.take("\n")
        end = self.text.find("'''", self.at)
        if end < 0:
            self.at = len(self.text)
            self.fail("Expected \"'''\"")
        for _ in range(2):  # quotes at its end belong to it
            end += int(self.text.startswith("'", end + 3))
        text = self.text[self.at : end]
        self.at = end + 3
        return text


def _time(parts):
    hour, minute, second, fraction = parts
    return time(int(hour), int(minute), int(second), int((fraction or "0").ljust(6, "0")))


def _zone(parts):
    utc, sign, hours, minutes = parts
    if utc:
        return timezone.utc
    if sign is None:
        return None
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(offset if sign == "+" else -offset)


def loads(s, /, *, parse_float=float):
    if not isinstance(s, str):
        raise TypeError(f"Expected str object, not '{type(s).__name__}'")
    return _Parser(s.replace("\r\n", "\n"), parse_float).document()


def load(fp, /, *, parse_float=float):
    text = fp.read()
    if isinstance(text, str):
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")
    return loads(text.decode(), parse_float=parse_float)
