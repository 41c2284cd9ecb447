"""Scalars of YAML 1.1 as PyYAML's safe loader reads them: quoted, in blocks, and what a plain one stands for."""
import datetime as _datetime
import re as _re


class YAMLError(Exception):
    """The text is no YAML."""


_NULLS = ("", "~", "null", "Null", "NULL")
_TRUTHS = {
    word: value
    for value, words in ((True, "yes true on"), (False, "no false off"))
    for lower in words.split()
    for word in (lower, lower.capitalize(), lower.upper())
}
_INTEGER = _re.compile(
    r"[-+]?0b[01_]+$|[-+]?0[0-7_]+$|[-+]?(?:0|[1-9][0-9_]*)$|[-+]?0x[0-9a-fA-F_]+$|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$"
)
_FLOAT = _re.compile(
    r"[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?$|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?$"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$|[-+]?\.(?:inf|Inf|INF)$|\.(?:nan|NaN|NAN)$"
)
_TIME = _re.compile(
    r"(\d\d\d\d)-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?)?$"
)
_DATE = _re.compile(r"\d\d\d\d-\d\d-\d\d$")
_ESCAPES = {
    "0": "\0", "a": "\x07", "b": "\x08", "t": "\t", "\t": "\t", "n": "\n", "v": "\x0b", "f": "\x0c", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "\\": "\\", "/": "/", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}
_CODES = {"x": 2, "u": 4, "U": 8}


def resolved(text):
    if text in _NULLS:
        return None
    if text in _TRUTHS:
        return _TRUTHS[text]
    if _INTEGER.match(text):
        return _integer(text.replace("_", ""))
    if _FLOAT.match(text):
        return _float(text.replace("_", "").lower())
    found = _TIME.match(text)
    if found and (found[4] or _DATE.match(text)):
        return _time(found)
    if text == "=":
        raise YAMLError("could not determine a constructor for the tag 'tag:yaml.org,2002:value'")
    return text


def _sixties(text, number):
    whole = 0
    for part in text.split(":"):
        whole = whole * 60 + number(part)
    return whole


def _integer(text):
    sign = -1 if text.startswith("-") else 1
    text = text.lstrip("+-")
    if text == "0":
        return 0
    if text.startswith("0b"):
        return sign * int(text[2:], 2)
    if text.startswith("0x"):
        return sign * int(text[2:], 16)
    if text.startswith("0"):
        return sign * int(text, 8)
    return sign * (_sixties(text, int) if ":" in text else int(text))


def _float(text):
    sign = -1 if text.startswith("-") else 1
    text = text.lstrip("+-")
    if text == ".inf":
        return sign * float("inf")
    if text == ".nan":
        return float("nan")
    return sign * (float(_sixties(text, float)) if ":" in text else float(text))


def _time(found):
    date = int(found[1]), int(found[2]), int(found[3])
    if not found[4]:
        return _datetime.date(*date)
    fraction = int((found[7] or "0")[:6].ljust(6, "0"))
    zone = None
    if found[9]:
        offset = _datetime.timedelta(hours=int(found[10]), minutes=int(found[11] or 0))
        zone = _datetime.timezone(-offset if found[9] == "-" else offset)
    elif found[8]:
        zone = _datetime.timezone.utc
    return _datetime.datetime(*date, int(found[4]), int(found[5]), int(found[6]), fraction, tzinfo=zone)


def _folded(lines, line, text):
    """What a quoted scalar goes on with behind a line's end: the text so far, the next line with content, its column."""
    text = text.rstrip(" \t")
    breaks = 0
    line += 1
    while line < len(lines) and not lines[line].strip():
        breaks += 1
        line += 1
    if line >= len(lines):
        raise YAMLError("found unexpected end of stream")
    content = lines[line].lstrip(" \t")
    return text + ("\n" * breaks if breaks else " "), line, len(lines[line]) - len(content)


def single_quoted(lines, line, column):
    text = ""
    while True:
        rest = lines[line][column:]
        end = rest.find("'")
        if end < 0:
            text, line, column = _folded(lines, line, text + rest)
        elif rest[end + 1:end + 2] == "'":
            text += rest[:end + 1]
            column += end + 2
        else:
            return text + rest[:end], line, column + end + 1


def double_quoted(lines, line, column):
    text = ""
    plain = 0  # the blanks that an escape has made stay
    while True:
        if column >= len(lines[line]):
            kept = text[:plain]
            text, line, column = _folded(lines, line, text[plain:])
            text = kept + text
            continue
        letter = lines[line][column]
        column += 1
        if letter == '"':
            return text, line, column
        if letter != "\\":
            text += letter
            continue
        if column >= len(lines[line]):
            folded, line, column = _folded(lines, line, "")
            text += folded.strip(" ")
            plain = len(text)
            continue
        escape = lines[line][column]
        column += 1
        if escape in _CODES:
            digits = lines[line][column:column + _CODES[escape]]
            if len(digits) < _CODES[escape] or not _re.match(r"[0-9a-fA-F]+$", digits):
                raise YAMLError("expected escape sequence of hexadecimal numbers")
            text += chr(int(digits, 16))
            column += _CODES[escape]
        elif escape in _ESCAPES:
            text += _ESCAPES[escape]
        else:
            raise YAMLError(f"found unknown escape character {escape!r}")
        plain = len(text)


def block_scalar(lines, line, header, parent):
    """`|` and `>`: the text, and the line behind it."""
    found = _re.match(r"([|>])(?:([-+])([1-9])?|([1-9])([-+])?)?[ \t]*(?:$|\s#)", header + " ")
    if not found and not _re.match(r"[|>]\s*$", header):
        raise YAMLError("expected chomping or indentation indicators")
    chomp = (found[2] or found[5]) if found else None
    given = (found[3] or found[4]) if found else None
    line += 1
    first = line
    while line < len(lines) and not lines[line].strip(" "):
        line += 1
    least = max(parent, 0) + int(given) if given else None
    if least is None:
        longest = max([len(blank) for blank in lines[first:line]], default=0)
        least = _indent(lines[line]) if line < len(lines) else 0
        least = max(least, parent + 1, 1 if parent >= 0 else 0, longest)
    contents = []
    line = first
    while line < len(lines) and (not lines[line].strip(" ") or _indent(lines[line]) >= least):
        contents.append(lines[line][least:])
        line += 1
    trailing = 0
    while contents and not contents[-1]:
        contents.pop()
        trailing += 1
    ended = line < len(lines) or trailing > 0
    if line >= len(lines) and trailing:
        trailing -= 1  # behind the last line's end there is no line
    text = "\n".join(contents) if header[0] == "|" else _fold(contents)
    if chomp == "-":
        return text, line
    if contents and ended:
        text += "\n"
    return (text + "\n" * trailing if chomp == "+" else text), line


def _indent(line):
    return len(line) - len(line.lstrip(" "))


def _fold(contents):
    text = ""
    previous = None
    breaks = 0
    for content in contents:
        if not content:
            breaks += 1
            continue
        if previous is None:
            text += "\n" * breaks
        elif content[0] in " \t" or previous[0] in " \t":
            text += "\n" * (breaks + 1)
        else:
            text += "\n" * breaks if breaks else " "
        text += content
        previous = content
        breaks = 0
    return text
