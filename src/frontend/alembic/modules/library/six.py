"""six, where Python is 3."""
import io

PY2, PY3 = False, True
string_types = (str,)
integer_types = (int,)
class_types = (type,)
text_type = str
binary_type = bytes
StringIO = io.StringIO
BytesIO = io.BytesIO


def iteritems(mapping):
    return iter(mapping.items())


def itervalues(mapping):
    return iter(mapping.values())


def iterkeys(mapping):
    return iter(mapping.keys())


def u(text):
    return text


def b(text):
    return text.encode("latin-1")


def ensure_str(value, encoding="utf-8", errors="strict"):
    return value.decode(encoding, errors) if isinstance(value, bytes) else value


ensure_text = ensure_str


def ensure_binary(value, encoding="utf-8", errors="strict"):
    return value.encode(encoding, errors) if isinstance(value, str) else value


def add_metaclass(metaclass):
    return lambda cls: metaclass(cls.__name__, cls.__bases__, dict(cls.__dict__))


def with_metaclass(metaclass, *bases):
    return metaclass("temporary_class", bases, {})


def python_2_unicode_compatible(cls):
    return cls
