"""Python's pprint; a string is never broken into several."""


def _sorted(items, key=None):
    try:
        return sorted(items, key=key)
    except TypeError:
        return sorted(items, key=lambda item: (str(type(item)), repr(item)))


def _is_plain(object, *types):
    return type(object) in types and len(object) > 0


def _on_one_line(object, sort_dicts):
    if _is_plain(object, dict):
        items = _sorted(object.items(), lambda item: item[0]) if sort_dicts else object.items()
        return "{" + ", ".join(f"{_on_one_line(k, sort_dicts)}: {_on_one_line(v, sort_dicts)}" for k, v in items) + "}"
    if _is_plain(object, list):
        return "[" + ", ".join(_on_one_line(item, sort_dicts) for item in object) + "]"
    if _is_plain(object, tuple):
        inner = ", ".join(_on_one_line(item, sort_dicts) for item in object)
        return f"({inner},)" if len(object) == 1 else f"({inner})"
    return repr(object)


def _broken(object, indent, column, allowance, width, sort_dicts):
    """The text, which begins in `column` and has `allowance` characters after its last line."""
    line = _on_one_line(object, sort_dicts)
    if len(line) <= width - column - allowance or not _is_plain(object, dict, list, tuple, set):
        return line
    opening, closing = {dict: "{}", list: "[]", tuple: "()", set: "{}"}[type(object)]
    if type(object) is tuple and len(object) == 1:
        closing = ",)"
    items = list(object.items()) if type(object) is dict else list(object)
    if type(object) is set or (type(object) is dict and sort_dicts):
        items = _sorted(items, (lambda item: item[0]) if type(object) is dict else None)
    column += indent
    parts = []
    for at, item in enumerate(items):
        after = allowance + len(closing) if at == len(items) - 1 else 1
        if type(object) is dict:
            key = _on_one_line(item[0], sort_dicts) + ": "
            parts.append(key + _broken(item[1], indent, column + len(key), after, width, sort_dicts))
        else:
            parts.append(_broken(item, indent, column, after, width, sort_dicts))
    return opening + " " * (indent - 1) + (",\n" + " " * column).join(parts) + closing


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return _broken(object, indent, 0, 0, width, sort_dicts)


def pprint(object, *args, **options):
    return None


def pp(object, *args, **options):
    return None
