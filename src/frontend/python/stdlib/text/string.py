"""Python's string module."""

import re as _re

whitespace = " \t\n\r\x0b\x0c"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    delimiter = "$"
    idpattern = r"(?a:[_a-zA-Z][_a-zA-Z0-9]*)"

    def __init__(self, template):
        self.template = template

    def _replace(self, mapping, keywords, safe):
        values = {**(mapping or {}), **keywords}

        def one(match):
            if match.group("escaped") is not None:
                return self.delimiter
            name = match.group("named") or match.group("braced")
            if name is None:
                if safe:
                    return match.group(0)
                before = self.template[: match.start()]
                line = before.count("\n") + 1
                column = match.start() - (before.rfind("\n") + 1) + 1
                raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
            if safe and name not in values:
                return match.group(0)
            return str(values[name])

        mark = _re.escape(self.delimiter)
        name = r"[_a-zA-Z][_a-zA-Z0-9]*"
        pattern = rf"{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|\{{(?P<braced>{name})\}}|(?P<invalid>))"
        return _re.sub(pattern, one, self.template)

    def substitute(self, mapping=None, /, **keywords):
        return self._replace(mapping, keywords, False)

    def safe_substitute(self, mapping=None, /, **keywords):
        return self._replace(mapping, keywords, True)


class Formatter:
    def format(self, format_string, /, *args, **keywords):
        return format_string.format(*args, **keywords)

    def vformat(self, format_string, args, keywords):
        return format_string.format(*args, **keywords)
