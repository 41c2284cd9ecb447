"""slugify: python-slugify, for text whose letters need no table of another package to be written in ASCII."""
import re as _re

import text_unidecode as _unknown  # no module: what that package makes of letters outside ASCII

_NUMBERS = _re.compile(r"(?<=\d),(?=\d)")
_DISALLOWED = _re.compile(r"[^-a-zA-Z0-9]+")
_NAMED = _re.compile(r"&(\w+);")
_DECIMAL = _re.compile(r"&#(\d+);")
_HEXADECIMAL = _re.compile(r"&#x([\da-fA-F]+);")
_ASCII_ENTITIES = {"quot": '"', "amp": "&", "lt": "<", "gt": ">"}  # HTML 4's other 248 are outside ASCII
_SEPARATOR = "-"


def smart_truncate(string, max_length=0, word_boundary=False, separator=" ", save_order=False):
    string = string.strip(separator)
    if not max_length or len(string) < max_length:
        return string
    if not word_boundary:
        return string[:max_length].strip(separator)
    if separator not in string:
        return string[:max_length]
    truncated = ""
    for word in string.split(separator):
        if not word:
            continue
        length = len(truncated) + len(word)
        if length < max_length:
            truncated += word + separator
        elif length == max_length:
            truncated += word
            break
        elif save_order:
            break
    return (truncated or string[:max_length]).strip(separator)


def _replaced(text, replacements):
    for old, new in replacements:
        text = text.replace(old, new)
    return text


def _decoded(text, entities, decimal, hexadecimal):
    if entities:
        if any(name not in _ASCII_ENTITIES for name in _NAMED.findall(text)):
            return _unknown.slugify(text)
        text = _NAMED.sub(lambda match: _ASCII_ENTITIES[match.group(1)], text)
    if decimal:
        text = _DECIMAL.sub(lambda match: chr(int(match.group(1))), text)
    if hexadecimal:
        text = _HEXADECIMAL.sub(lambda match: chr(int(match.group(1), 16)), text)
    return text


def _quotes_separated(text):
    return _re.sub("[']+", _SEPARATOR, text)


def slugify(
    text,
    entities=True,
    decimal=True,
    hexadecimal=True,
    max_length=0,
    word_boundary=False,
    separator=_SEPARATOR,
    save_order=False,
    stopwords=(),
    regex_pattern=None,
    lowercase=True,
    replacements=(),
    allow_unicode=False,
):
    text = _replaced(text if isinstance(text, str) else str(text, "utf-8", "ignore"), replacements)
    # What is outside ASCII is written by a table of another package, or by Unicode's own.
    if allow_unicode or not text.isascii():
        return _unknown.slugify(text)
    text = _decoded(_quotes_separated(text), entities, decimal, hexadecimal)
    if not isinstance(text, str) or not text.isascii():
        return _unknown.slugify(text)
    if lowercase:
        text = text.lower()
    text = _NUMBERS.sub("", _re.sub("[']+", "", text))
    text = _re.sub(regex_pattern or _DISALLOWED, _SEPARATOR, text)
    text = _re.sub("-{2,}", _SEPARATOR, text).strip(_SEPARATOR)
    if stopwords:
        left_out = [word.lower() for word in stopwords] if lowercase else stopwords
        text = _SEPARATOR.join(word for word in text.split(_SEPARATOR) if word not in left_out)
    text = _replaced(text, replacements)
    if max_length > 0:
        text = smart_truncate(text, max_length, word_boundary, _SEPARATOR, save_order)
    return text if separator == _SEPARATOR else text.replace(_SEPARATOR, separator)
