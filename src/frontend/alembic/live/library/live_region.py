"""What follows from single rows that are not known, outside of loops: row = conn.execute(select).first(); if row: ...

The whole body is evaluated from its beginning once for each way through the conditions on them, and so may do whatever code
does. What all ways have before the first row, and what they have in common at their ends, is in the script as ever; what is
in between is a block of the database's own, which must only change rows.
"""
from sqlalchemy import _live_database
from sqlalchemy._live_loop import Loop, current_loop, make_current
from sqlalchemy._live_loop_columns import bound
from sqlalchemy._live_loop_objects import LoopObjects
from sqlalchemy._live_loop_queries import InnerQuery, is_query
from sqlalchemy._live_loop_words import writer
from sqlalchemy._live_row_value import Value


def begin_region(query):
    """What a query of unknown rows gives, from here on a part of the region."""
    if current_loop() is not None:
        query.refuse("something is done between the query and its use")
    region = _live_database.region()
    way = Region(query.answer.place) if region is None else region.next_way()
    return way.begin(query.answer)


class _Asked:
    """The query whose rows decide first."""

    tables = ()

    def __init__(self, answer):
        self.answer = answer

    def refuse(self, why):
        _live_database.refuse_loop(self.answer, "what follows from them", why)


class Region(Loop):
    is_region = True
    # Of the table that SQLite has for it.
    text, columns = ["SELECT 1 AS sqlgen"], [("sqlgen", "", "integer")]

    def __init__(self, place):
        self.place = place
        self.outer = None
        self.number = 1
        self.is_read = True
        self.ways = []
        self._values = []
        self._waiting = [[]]
        self._is_last = False

    def next_way(self):
        """The region for the next way: what something that outlives a way has kept of it belongs to none of the others."""
        way = object.__new__(Region)
        way.__dict__.update(self.__dict__)
        return way

    def begin(self, answer):
        self.query = _Asked(answer)
        if answer.place != self.place:
            self.refuse("the ways through the revision begin at different queries")
        self.bind = _live_database.connection()
        self.words = writer(self.bind.dialect.name)
        if self.words is None:
            self.refuse("%s has no blocks" % self.bind.dialect.name)
        query_and_columns = answer.loop
        if query_and_columns is None:
            self.refuse("something is done between the query and its use, or its columns are not plain")
        self._chosen, self.items, self._is_none = self._waiting.pop(), [], {}
        self._first = _live_database.recorded_count()
        self.objects = LoopObjects(self)
        make_current(self)
        _live_database.begin_region(self)
        text, columns = query_and_columns
        return InnerQuery.known(self, [text], columns)

    # What the evaluator asks (unknown_pass.cpp).

    def __refuse_loop__(self, why):
        self.refuse(why)

    def __call_native__(self, name, receiver, arguments, keywords):
        from sqlalchemy._live_loop_rows import call_native

        return call_native(name, receiver, arguments, keywords)

    # What is executed.

    def take(self):
        self._take(False)

    def _take(self, is_asked):
        """Takes in what was executed so far; gives the queries whose rows are asked for."""
        queries = []
        for number, line, texts, kinds, is_taken in _live_database.take_way(self._first, is_asked):
            for index, declared in kinds:
                self._values[index] = bound(self._values[index], declared)
            if not is_taken:
                if any("sqlgen_value_" in text for text in texts):
                    self.refuse("it executes a statement that is no INSERT, UPDATE or DELETE with values of the row")
                self.items.append(("op", texts, number, line))
                continue
            for text in texts:
                if is_asked and is_query(text):
                    queries.append(text)
                else:
                    self.items.append(self.statement(text) + (number,))
        self._first = _live_database.recorded_count()
        return queries

    def _asked_texts(self):
        return self._take(True)

    def with_defaults(self, statement):
        return statement if isinstance(statement, (str, Value)) else _live_database.with_defaults(statement)

    # The ends of the ways.

    def __raised__(self, message, is_certain):
        if not is_certain:
            self.refuse("it raises " + message)
        self.take()
        self.items.append(("check", self.words.true, message))

    def __ended__(self):
        """Whether there is another way."""
        self.take()
        make_current(None)
        self._require_same()
        if not self._is_last:
            self.ways.append(self.items)
            if not self._waiting and self._is_raised(self.items):
                self._go_again()
        if self._waiting:
            return True
        self._write()
        return False

    def _require_same(self):
        """Ways that decide alike do the same: what they keep elsewhere, in modules, may make it another."""
        for way in self.ways:
            for item, other in zip(self.items, way):
                if _shape(item) != _shape(other):
                    self.refuse("it does something else when it is evaluated again")
                if item[0] == "if" and item[2] is not other[2]:
                    break
            else:
                if len(self.items) != len(way):
                    self.refuse("it does something else when it is evaluated again")

    def _is_raised(self, way):
        return bool(way) and way[-1][:2] == ("check", self.words.true)

    def _go_again(self):
        """A way that comes to its end is evaluated last: what follows on the block is what it does."""
        whole = [way for way in self.ways if not self._is_raised(way)]
        if whole:
            self._waiting.append([item[2] for item in whole[0] if item[0] == "if"])
            self._is_last = True

    def _write(self):
        count = self._common_tail()
        kept = self.items[len(self.items) - count :]
        ways = [way if self._is_raised(way) else way[: len(way) - count] for way in self.ways]
        for way in ways:
            for item in way:
                if item[0] == "op":
                    self.refuse(
                        "the rows decide whether '%s' is executed, or it stands before what they decide (line %d)"
                        % (_shown(item), item[3])
                    )
        self.ways = ways
        texts = []
        if any(item[0] in ("do", "put", "check", "loop", "ask") for way in ways for item in way):
            texts = self.words.script(self)
        place = kept[0][2] if kept else _live_database.recorded_count()
        _live_database.place_block(texts, place, [item[2] for item in kept], self.query.answer)

    def _common_tail(self):
        """How many items all ways that come to their ends have in common there."""
        ways = [way for way in self.ways if not self._is_raised(way)]
        count = 0
        while ways and all(len(way) > count for way in ways):
            texts = [_constant(way[-1 - count]) for way in ways]
            if texts[0] is None or any(text != texts[0] for text in texts):
                break
            count += 1
        first = len(self.items) - count
        while count and first and self._is_one_operation(first):
            first, count = first + 1, count - 1
        return count

    def _is_one_operation(self, place):
        """Whether an item and the one before it are statements of one operation, which is there whole or not at all."""
        before = self.items[place - 1]
        return before[0] in ("do", "op") and before[2] == self.items[place][2]


def _texts(parts):
    return [part if isinstance(part, str) else part._sql for part in parts]


def _shape(item):
    """What is the same of an item on all ways that have it."""
    kind = item[0]
    if kind == "do":
        return [kind] + _texts(item[1])
    if kind == "put":
        return [kind, item[1]._sql]
    if kind in ("loop", "fetch"):
        return [kind, item[1].number] + _texts(item[1].text)
    if kind == "ask":
        return [kind] + _texts(item[1].parts)
    return [kind, item[1]] if kind in ("if", "op") else list(item[:3])


def _constant(item):
    """What is executed where no value of a row is in it."""
    if item[0] == "op":
        return item[1]
    if item[0] == "do" and len(item[1]) == 1:
        return [item[1][0]]
    return None


def _shown(item):
    text = " ".join(" ".join(item[1]).split())
    return text if len(text) < 60 else text[:57] + "..."
