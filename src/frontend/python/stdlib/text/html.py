"""Python's html."""
import re as _re

import html_entities as _unknown  # no module: the table of two thousand names is not held here

_KNOWN = {"lt;": "<", "gt;": ">", "quot;": '"', "amp;": "&", "apos;": "'", "#x27;": "'", "#39;": "'"}
_REFERENCE = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def unescape(s):
    # A name of one letter is none, as in R&D.
    if any(name not in _KNOWN and len(name) > 1 for name in _REFERENCE.findall(s)):
        return _unknown.unescape(s)
    return _REFERENCE.sub(lambda match: _KNOWN.get(match.group(1), match.group()), s)
