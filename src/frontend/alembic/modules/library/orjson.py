"""orjson: JSON, written without blanks and as bytes."""
import json

JSONDecodeError = json.JSONDecodeError
OPT_APPEND_NEWLINE, OPT_INDENT_2, OPT_NON_STR_KEYS, OPT_SORT_KEYS = 1024, 1, 4, 32


def dumps(value, default=None, option=0):
    option = option or 0
    indent = 2 if option & OPT_INDENT_2 else None
    separators = (",", ": ") if indent else (",", ":")
    text = json.dumps(
        value,
        default=default,
        ensure_ascii=False,
        indent=indent,
        separators=separators,
        sort_keys=bool(option & OPT_SORT_KEYS),
    )
    return (text + "\n" if option & OPT_APPEND_NEWLINE else text).encode()


def loads(text):
    return json.loads(text)
