"""The tables that a relationship() joins, by its arguments and their foreign keys (sqlalchemy/orm/relationships.py, JoinCondition)."""
import os
import re

from sqlalchemy import Column, _live_database

MANY_TO_ONE, ONE_TO_MANY, MANY_TO_MANY = "MANYTOONE", "ONETOMANY", "MANYTOMANY"
_COMPARISON = re.compile(r"^\s*(\w+)(?:\.c)?\.(\w+)\s*==\s*(\w+)(?:\.c)?\.(\w+)\s*$")
_ORDERING = re.compile(r"^\s*(?:(asc|desc)\()?(\w+)\.(\w+)\)?(?:\.(asc|desc)\(\))?\s*$")
_COLLECTION = re.compile(r"^(?:[\w.]*\.)?(?:List|list|Set|set|Sequence|Collection|WriteOnlyMapped|DynamicMapped)\[(.*)\]$", re.DOTALL)

_classes = []  # pairs of a MetaData and its mapped classes by name


def classes_of(metadata):
    for known, names in _classes:
        if known is metadata:
            return names
    _classes.append((metadata, {}))
    return _classes[-1][1]


def same_table(table, other):
    return getattr(table, "fullname", None) == other.fullname


def _referred(key):
    """The column that a foreign key refers to; None where its table is not described."""
    try:
        return key.column
    except Exception:
        return None


def _is_column(value):
    """Whether it is a column of a table, or an attribute that is mapped to one."""
    return _live_database.is_column(value) or (os._is_known(value) and isinstance(value, Column))


def _name(column):
    return column.table.fullname, column.key


class JoinedTables:
    """The arguments of a relationship, and what is found by them."""

    def __init__(self, opaque, argument=None, secondary=None, **options):
        self._opaque = opaque
        self._argument = argument
        self._secondary = secondary
        self._options = options
        self._resolved = False
        self._reverse = None
        self._source = None
        self._counterpart = None
        self.key = self.parent_class = None

    def bind(self, cls, key, annotation=None):
        self.parent_class = cls
        self.key = key
        if annotation is not None:
            self._read_annotation(annotation.strip().strip("'\""))

    def _read_annotation(self, text):
        found = _COLLECTION.match(text)
        self._options.setdefault("uselist", found is not None)
        if self._argument is None:
            self._argument = (found[1] if found else text).strip().strip("'\"")

    # What it joins.

    def _named_class(self, name):
        return classes_of(self.parent_class.metadata).get(name.split(".")[-1])

    def _given(self, value):
        if not os._is_known(value):
            return value
        return value() if callable(value) and not isinstance(value, type) and not hasattr(value, "c") else value

    def resolve(self):
        """Whether it is known which tables it joins, and how."""
        if not self._resolved and self.parent_class is not None:
            self._resolved = self._find()
        return self._resolved

    def _find_opposite(self):
        other = self._counterpart
        if not other.resolve():
            return False
        self.target, self.table, self.remote, self.secondary = other.parent_class, other.remote, other.table, other.secondary
        self.direction = {MANY_TO_ONE: ONE_TO_MANY, ONE_TO_MANY: MANY_TO_ONE}.get(other.direction, MANY_TO_MANY)
        self.pairs = other.pairs if self.secondary is None else other.secondary_pairs
        self.secondary_pairs = None if self.secondary is None else other.pairs
        self._options.setdefault("uselist", self.direction != MANY_TO_ONE)
        return True

    def _find(self):
        if self._counterpart is not None:
            return self._find_opposite()
        if not hasattr(self.parent_class, "__table__"):
            return False
        target = self._given(self._argument)
        if not os._is_known(target):
            return False
        target = self._named_class(target) if isinstance(target, str) else target
        if not os._is_known(target) or not isinstance(target, type) or not hasattr(target, "__table__"):
            return False
        self.target, self.table, self.remote = target, self.parent_class.__table__, target.__table__
        secondary = self._given(self._secondary)
        if not os._is_known(secondary):
            return False
        if isinstance(secondary, str):
            secondary = self.parent_class.metadata.tables.get(secondary)
            if secondary is None:
                return False
        self.secondary = getattr(secondary, "__table__", secondary)
        found = self._find_pairs() if self.secondary is None else self._find_secondary_pairs()
        if found:
            self._options.setdefault("uselist", self.direction != MANY_TO_ONE)
        return found

    def _columns_option(self, name):
        """A list of columns that an argument gives; None where it is in a way that is not known here."""
        given = self._given(self._options.get(name))
        if not os._is_known(given):
            return None
        given = [] if given is None else given if isinstance(given, (list, tuple, set)) else [given]
        columns = []
        for item in given:
            if isinstance(item, str):
                parts = item.strip("[] ").split(".")
                owner = self._named_class(parts[0]) if len(parts) == 2 else None
                item = getattr(owner, parts[1], None) if owner is not None else None
            if not _is_column(item):
                return None
            columns.append(_name(item))
        return columns

    def _said_condition(self, name):
        """The two columns that primaryjoin= or secondaryjoin= compares."""
        said = self._given(self._options.get(name))
        if not os._is_known(said):
            return None
        if isinstance(said, str):
            found = _COMPARISON.match(said)
            if not found:
                return None
            sides = []
            for owner, attribute in ((found[1], found[2]), (found[3], found[4])):
                owner = self._named_class(owner) or self.parent_class.metadata.tables.get(owner)
                sides.append(getattr(getattr(owner, "c", owner), attribute, None))
        else:
            if getattr(getattr(said, "operator", None), "__name__", "") != "eq":
                return None
            sides = [said.left, said.right]
        return sides if all(_is_column(side) for side in sides) else None

    def _keys(self, table, other):
        """Pairs of a column of the table that refers to one of the other, and that column."""
        pairs = []
        for column in table.c:
            for key in column.foreign_keys:
                referred = _referred(key)
                if referred is not None and same_table(referred.table, other):
                    pairs.append((column, referred))
        return pairs

    def _find_pairs(self):
        foreign, remote_side = self._columns_option("foreign_keys"), self._columns_option("remote_side")
        if foreign is None or remote_side is None:
            return False
        outward, inward = self._keys(self.table, self.remote), self._keys(self.remote, self.table)
        if self._options.get("primaryjoin") is not None:
            sides = self._said_condition("primaryjoin")
            if sides is None:
                return False
            wanted = [(sides[0], sides[1]), (sides[1], sides[0])]
            said = [(a, b) for a, b in wanted if same_table(a.table, self.table) and same_table(b.table, self.remote)]
            if foreign:
                outward = [(a, b) for a, b in said if _name(a) in foreign]
                inward = [(b, a) for a, b in said if _name(b) in foreign]
            else:
                outward = [(a, b) for a, b in outward if any(_name(a) == _name(x) and _name(b) == _name(y) for x, y in said)]
                inward = [(b, a) for b, a in inward if any(_name(a) == _name(x) and _name(b) == _name(y) for x, y in said)]
        elif foreign:
            outward = [(a, b) for a, b in outward if _name(a) in foreign]
            inward = [(b, a) for b, a in inward if _name(b) in foreign]
        if same_table(self.table, self.remote) and outward:
            if any(_name(b) in remote_side for _, b in outward):
                inward = []
            else:
                outward = []
        if bool(outward) == bool(inward):
            return False
        self.direction = MANY_TO_ONE if outward else ONE_TO_MANY
        pairs = outward or inward
        if len({_name(referring) for referring, _ in pairs}) != len({_name(referred) for _, referred in pairs}):
            return False  # several ways to the other table
        self.pairs = pairs
        return True

    def _find_secondary_pairs(self):
        if any(self._options.get(name) is not None for name in ("primaryjoin", "secondaryjoin", "foreign_keys", "remote_side")):
            return False
        if same_table(self.table, self.remote):
            return False
        self.direction = MANY_TO_MANY
        self.pairs = self._keys(self.secondary, self.table)
        self.secondary_pairs = self._keys(self.secondary, self.remote)
        one_way = all(len({_name(a) for a, _ in p}) == len({_name(b) for _, b in p}) for p in (self.pairs, self.secondary_pairs))
        return bool(self.pairs) and bool(self.secondary_pairs) and one_way

    # Its options, and what goes with it on the other side.

    @property
    def uselist(self):
        return bool(self._options["uselist"])

    @property
    def viewonly(self):
        return bool(self._options.get("viewonly", False))

    def cascades(self, word):
        said = self._options.get("cascade")
        if not isinstance(said, str):
            return word in ("save-update", "merge")
        words = {part.strip() for part in said.split(",")}
        return word in words or ("all" in words and word in ("save-update", "merge", "delete"))

    @property
    def passive_deletes(self):
        return self._options.get("passive_deletes", False)

    def order(self):
        """What order_by= names; None for what is said in a way that is not known here."""
        given = self._given(self._options.get("order_by") or [])
        return [self._ordering(item) for item in (given if isinstance(given, (list, tuple)) else [given])]

    def _ordering(self, item):
        found = _ORDERING.match(item) if isinstance(item, str) else None
        if found is None:
            return None if isinstance(item, str) else item
        column = getattr(self._named_class(found[2]), found[3], None)
        if not _live_database.is_column(column):
            return None
        return column.desc() if "desc" in (found[1], found[4]) else column
