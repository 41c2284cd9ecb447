"""What is done with texts of rows that are not known."""
from sqlalchemy._live_loop_words import quoted


class TextOperations:
    def _text(self, what):
        self._loop.require()
        if self._kind != "text":
            self._refuse(what)
        self._checked()
        self._required(what)

    def _ascii(self, what):
        """What changes with the locale, or with Unicode, is followed for ASCII alone."""
        refused = self._loop.words.outside_ascii(self._sql)
        self._loop.check(refused, "%s of a text outside ASCII is to be done by hand" % what)

    def _changed_case(self, function):
        self._text(function + "()")
        self._ascii(function + "()")
        return self._made(self._loop.words.changed_case(function, self._sql), "text")

    def lower(self):
        return self._changed_case("lower")

    def upper(self):
        return self._changed_case("upper")

    def casefold(self):
        return self._changed_case("lower")

    def strip(self, chars=None):
        return self._stripped("strip()", "", chars)

    def lstrip(self, chars=None):
        return self._stripped("lstrip()", "l", chars)

    def rstrip(self, chars=None):
        return self._stripped("rstrip()", "r", chars)

    def _stripped(self, what, side, chars):
        self._text(what)
        if chars is None:
            self._ascii(what)
        elif not isinstance(chars, str):
            self._refuse(what)
        elif chars == "":
            return self
        return self._made(self._loop.words.stripped(side, self._sql, chars), "text")

    def replace(self, old, new, count=-1):
        self._text("replace()")
        if not isinstance(old, str) or old == "" or count != -1:
            self._refuse("replace()")
        new = self._same_kind(new, ("text",), "replace()")
        new._required("replace()")
        return self._made(self._loop.words.replaced(self._sql, old, new._sql), "text")

    def removeprefix(self, part):
        self._text("removeprefix()")
        if not isinstance(part, str) or part == "":
            self._refuse("removeprefix()")
        words = self._loop.words
        rest = words.part(self._sql, len(part), None)
        return self._made("(CASE WHEN %s THEN %s ELSE %s END)" % (words.starts(self._sql, part), rest, self._sql), "text")

    def removesuffix(self, part):
        self._text("removesuffix()")
        if not isinstance(part, str) or part == "":
            self._refuse("removesuffix()")
        words = self._loop.words
        rest = words.part(self._sql, None, -len(part))
        return self._made("(CASE WHEN %s THEN %s ELSE %s END)" % (words.ends(self._sql, part), rest, self._sql), "text")

    def startswith(self, start):
        return self._affix("startswith()", self._loop.words.starts, start)

    def endswith(self, end):
        return self._affix("endswith()", self._loop.words.ends, end)

    def _affix(self, what, words, part):
        self._text(what)
        if isinstance(part, tuple):
            return any(self._affix(what, words, one) for one in part)
        if not isinstance(part, str):
            self._refuse(what)
        return True if part == "" else self._condition(words(self._sql, part))

    def __contains__(self, part):
        self._text("in")
        if not isinstance(part, str):
            self._refuse("in")
        return part == "" or self._loop.decide(self._loop.words.contains(self._sql, part))

    def __len__(self):
        self._refuse("len() where it has to be a number")

    def _length(self):
        self._text("len()")
        return self._made(self._loop.words.length(self._sql), "integer")

    def __getitem__(self, index):
        self._text("[]")
        if not isinstance(index, slice):
            return self._character(index)
        for bound in (index.start, index.stop):
            if bound is not None and not isinstance(bound, int):
                self._refuse("a part with other bounds than numbers")
        if index.step not in (None, 1):
            self._refuse("a part with a step")
        return self._made(self._loop.words.part(self._sql, index.start, index.stop), "text")

    def _character(self, index):
        if not isinstance(index, int):
            self._refuse("a part")
        words = self._loop.words
        least = index + 1 if index >= 0 else -index
        self._loop.check("%s < %d" % (words.length(self._sql), least), "a text is shorter than the index")
        stop = index + 1 if index != -1 else None
        return self._made(words.part(self._sql, index, stop), "text")

    def split(self, separator=None, maxsplit=-1):
        self._text("split()")
        if not isinstance(separator, str) or separator == "":
            self._refuse("split() without a separator")
        if maxsplit != -1 and maxsplit != 1:
            self._refuse("split() with a limit")
        return Split(self, separator, maxsplit)

    # In a text that is put together.

    def __joined__(self, parts):
        parts = [part for part in parts if not isinstance(part, str) or part != ""]
        shown = [quoted(part) if isinstance(part, str) else self._operand(part, "f-string")._shown() for part in parts]
        made = self._made(self._loop.words.joined(shown), "text")
        made._parts = parts
        return made

    def _shown(self):
        """The text that str() makes of it."""
        self._checked()
        words = self._loop.words
        if self._kind == "boolean":
            return words.truth_as_text(self._sql)
        if self._kind not in ("text", "integer", "uuid"):
            self._refuse("the text")
        text = self._sql
        if self._kind != "text":
            text = words.uuid_as_text(text) if self._kind == "uuid" else words.as_text(text)
        known = self._is_none()
        return "'None'" if known else text if known is False else "coalesce(%s, 'None')" % text

    @property
    def hex(self):
        if self._kind != "uuid":
            self._refuse("'hex'")
        self._checked()
        self._required("hex")
        return self._made(self._loop.words.uuid_as_hex(self._sql), "text")

    def _as_text(self):
        self._loop.require()
        return self._made(self._shown(), "text")


class Split:
    """What split(separator) gives; of its parts those that are there in any text, or stop the script."""

    def __init__(self, value, separator, limit):
        self._value = value
        self._separator = separator
        self._limit = limit

    def __getitem__(self, index):
        value, words = self._value, self._value._loop.words
        if not isinstance(index, int) or index < -1:
            value._refuse("this part of split()")
        if index > 0:
            parts = words.separators(value._sql, self._separator)
            value._loop.check("%s < %d" % (parts, index), "split() gives no such part for a row")
        if self._limit == 1 and index != 0:
            return self._rest(index)
        if index == -1:
            made = words.last_split_part(value._sql, self._separator)
        else:
            made = words.split_part(value._sql, self._separator, index)
        if made is None:
            value._refuse("this part of split()")
        return value._made(made, "text")

    def _rest(self, index):
        """The second part of two, or the last one."""
        value, words = self._value, self._value._loop.words
        if index > 1:
            value._refuse("this part of split()")
        head = words.split_part(value._sql, self._separator, 0)
        rest = "substr(%s, length(%s) + %d)" % (value._sql, head, len(self._separator) + 1)
        if index == -1:
            rest = "(CASE WHEN %s THEN %s ELSE %s END)" % (words.contains(value._sql, self._separator), rest, value._sql)
        return value._made(rest, "text")

    def __getattr__(self, name):
        self._value._refuse("split()")
