"""What functions of Python's own give for values of rows that are not known."""
from sqlalchemy._live_row_value import Value

_KINDS = {"text": str, "integer": int, "boolean": bool}


def native_call(name, receiver, arguments, keywords):
    """What a call gives, as a tuple of one; None where the values say so themselves."""
    function = _FUNCTIONS.get(name)
    if function is None or (receiver is None) is (name in _METHODS):
        return None
    given = arguments if receiver is None else (receiver,) + arguments
    return function(*given, **keywords)


def _value_in(values):
    return [value for value in values if isinstance(value, Value)][0]


def _str(value):
    return (value._as_text(),) if isinstance(value, Value) else None


def _len(value):
    return (value._length(),) if isinstance(value, Value) else None


def _bool(value):
    return (bool(value),)


def _int(value, base=10):
    if not isinstance(value, Value):
        return None
    if value._kind == "integer" and base == 10:
        value._loop.require()
        value._required("int()")
        return (value._checked(),)
    if value._kind != "text" or base != 10:
        value._refuse("int()")
    value._text("int()")
    words = value._loop.words
    value._loop.check(words.no_number(value._sql), "int() of a text that is no plain number is to be done by hand")
    return (value._made(words.as_number(value._sql), "integer"),)


def _isinstance(value, classes):
    if not isinstance(value, Value):
        return None
    of_kind = _KINDS.get(value._kind)
    if of_kind is None:
        value._refuse("isinstance()")
    value._checked()
    classes = classes if isinstance(classes, tuple) else (classes,)
    if any(issubclass(of_kind, one) for one in classes):
        return (value != None,)  # noqa: E711
    return (value == None if type(None) in classes else False,)  # noqa: E711


def _same_type(value, *rest):
    return None if not isinstance(value, Value) else value._refuse("this function")


def _format(text, *arguments, **keywords):
    """"...".format(...), with fields that have no format of their own."""
    if not isinstance(text, str):
        return None
    parts, automatic, at = [], 0, 0
    first = _value_in(list(arguments) + list(keywords.values()))
    while at < len(text):
        here = text[at]
        if here in "{}" and text[at : at + 2] == here * 2:
            parts.append(here)
            at += 2
        elif here == "{":
            end = text.index("}", at)
            name = text[at + 1 : end]
            if name == "":
                name, automatic = str(automatic), automatic + 1
            if name.isdigit():
                parts.append(arguments[int(name)])
            elif name in keywords:
                parts.append(keywords[name])
            else:
                first._refuse("format() with '{%s}'" % name)
            at = end + 1
        else:
            parts.append(here)
            at += 1
    return (_put_together(first, parts),)


def _percent(text, values):
    """"..." % values, with %s and %d."""
    given = values if isinstance(values, tuple) else (values,)
    first = _value_in(given if not isinstance(values, dict) else values.values())
    if isinstance(values, dict):
        first._refuse("% with names")
    parts, at, place = [], 0, 0
    while at < len(text):
        kind = text[at : at + 2]
        if kind == "%%":
            parts.append("%")
        elif kind in ("%s", "%d"):
            if place == len(given):
                raise TypeError("not enough arguments for format string")
            value = given[place]
            if kind == "%d" and (not isinstance(value, Value) or value._kind != "integer"):
                first._refuse("%d")
            if kind == "%d":
                value._required("%d")
            parts.append(value)
            place += 1
        elif text[at] == "%":
            first._refuse("'%s'" % kind)
        else:
            parts.append(text[at])
            at -= 1
        at += 2
    if place != len(given):
        raise TypeError("not all arguments converted during string formatting")
    return (_put_together(first, parts),)


def _join(separator, items):
    if not isinstance(separator, str):
        return None
    items = list(items)
    first = _value_in(items)
    parts = []
    for number, item in enumerate(items):
        if isinstance(item, Value):
            item._text("join()")
        elif not isinstance(item, str):
            raise TypeError("sequence item %d: expected str instance" % number)
        parts += [separator, item] if number else [item]
    return (_put_together(first, parts),)


def _put_together(value, parts):
    """Texts beside each other become one."""
    merged = []
    for part in parts:
        part = part if isinstance(part, (str, Value)) else str(part)
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    return value.__joined__(merged)


_METHODS = ("format", "join", "%")
_FUNCTIONS = {
    "str": _str, "len": _len, "int": _int, "bool": _bool, "isinstance": _isinstance, "hasattr": _same_type,
    "getattr": _same_type, "format": _format, "join": _join, "%": _percent,
}
