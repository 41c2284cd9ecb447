"""A query that is still being read while the loop's body changes rows.

psycopg2 reads all rows before the first is given, and so do fetchall() and ORM queries. SQLite's cursor goes on while rows
change under it: what it comes upon then is the same as before only where each statement changes its own row, and moves none
of those to come.
"""
import re

from sqlalchemy import _live_database
from sqlalchemy._live_row_value import Value

_CHANGED = re.compile(r'(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+"?(\w+)"?', re.I)
_OWN_ROW = re.compile(r'\sWHERE\s+\(*(?:"?\w+"?\.)?"?(\w+)"?\s*=\s*$', re.I)


def words_of(text):
    return {word.lower() for word in re.findall(r"\w+", text)}


def disturbs(loop, item):
    """Whether an item changes what the loop's query has still to give."""
    if item[0] == "loop":
        return any(disturbs(loop, inner) for way in item[1].ways for inner in way)
    if loop.is_read or item[0] not in ("do", "put"):
        return False
    parts = item[1] if item[0] == "do" else item[1]._parts
    found = _CHANGED.match(parts[0])
    if found is None:
        return True
    table = found.group(1)
    read = {name.lower() for name in loop.query.tables}
    for part in loop.text:
        read |= words_of(part) if isinstance(part, str) else set()
    return table.lower() in read and not _is_of_own_row(loop, table, parts)


def _is_of_own_row(loop, table, parts):
    texts = [part for part in parts if isinstance(part, str)]
    values = [part for part in parts if isinstance(part, Value)]
    tail = texts.pop() if isinstance(parts[-1], str) else ""
    key = _OWN_ROW.search(texts[-1]) if texts else None
    if key is None or tail.strip(" \n;)") or parts[0].split()[0].upper() == "INSERT" or not _live_database.knows_table(table, None):
        return False
    primary = _live_database.table_part(table, None, "primary_key", False)["constrained_columns"]
    if len(primary) != 1 or primary[0].lower() != key.group(1).lower():
        return False
    if values[-1]._sql != loop.words.row(loop.number, primary[0]):
        return False
    fixed = set(primary)
    for part in ("indexes", "unique_constraints"):
        for index in _live_database.table_part(table, None, part, False):
            fixed |= set(index["column_names"])
    if parts[0].split()[0].upper() == "DELETE":
        return _is_scan(loop.text)
    changed = words_of(re.split(r"\sSET\s", " ".join(texts)[: -len(key.group(0))], 1, re.I)[-1])
    if changed & {name.lower() for name in fixed if name is not None}:
        return False
    return _is_scan(loop.text) or not changed & words_of(" ".join(part for part in loop.text if isinstance(part, str)))


def _is_scan(parts):
    """Whether a query goes over the rows of one table, each of which is read once."""
    text = " ".join(part for part in parts if isinstance(part, str))
    source = re.search(r"\sFROM\s(.*?)(?:\sWHERE\s|\sORDER\s|\sLIMIT\s|$)", text, re.I | re.S)
    return len(re.findall(r"\bSELECT\b", text, re.I)) == 1 and source is not None and not re.search(r",|\(|\bJOIN\b", source.group(1), re.I)
