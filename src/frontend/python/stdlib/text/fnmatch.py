"""Matching of file names against patterns: the functions of Python's fnmatch."""

import re as _re


def translate(pattern):
    out = ""
    at = 0
    while at < len(pattern):
        char = pattern[at]
        at += 1
        if char == "*":
            out += ".*"
        elif char == "?":
            out += "."
        elif char == "[" and "]" in pattern[at + 1:]:
            end = pattern.index("]", at + 1)
            members = pattern[at:end].replace("\\", "\\\\")
            out += "[" + ("^" + members[1:] if members.startswith("!") else members) + "]"
            at = end + 1
        else:
            out += _re.escape(char)
    return "(?s:" + out + r")\Z"


def fnmatchcase(name, pattern):
    return _re.match(translate(pattern), name) is not None


fnmatch = fnmatchcase


def filter(names, pattern):
    return [name for name in names if fnmatchcase(name, pattern)]
