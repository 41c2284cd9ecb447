"""Values of rows that are not known, among constants: in a list, as the key of a dict."""

_MOST_KEYS = 1000


def is_nothing(value):
    """`is None`, without asking a value of a row."""
    return not isinstance(value, LookupOperations) and value is None


class LookupOperations:
    def __in__(self, container):
        """`in` of constants."""
        self._loop.require()
        if isinstance(container, (str, LookupOperations)):
            self._refuse("in")
        items = list(container)
        if not items or any(isinstance(item, LookupOperations) for item in items):
            return any(self == item for item in items)
        kind = "text" if self._kind == "text" else "integer"
        if self._kind != kind or len(items) > _MOST_KEYS:
            self._refuse("in")
        self._checked()
        names = [self._operand(item, "in") for item in items if not is_nothing(item)]
        if any(name._kind != kind for name in names):
            self._refuse("in")
        found = "%s IN (%s)" % (self._exact(), ", ".join(name._sql for name in names)) if names else self._loop.words.false
        if len(names) < len(items):
            return self._condition("coalesce(%s, %s)" % (found, self._loop.words.true))
        if self._is_none() is not False:
            found = "coalesce(%s, %s)" % (found, self._loop.words.false)
        return self._condition(found, {self._sql: False})

    def _cases(self, mapping, *default):
        keys = list(mapping)
        kind = "text" if self._kind == "text" else "integer"
        if self._kind != kind or not keys or len(keys) > _MOST_KEYS:
            self._refuse("a dict with the key")
        self._checked()
        values = [self._value_of(value) for value in [mapping[key] for key in keys] + list(default)]
        kinds = {value[1] for value in values if value[1] is not None}
        names = [self._operand(key, "a dict with the key") for key in keys]
        if len(kinds) > 1 or any(name._kind != kind for name in names):
            self._refuse("a dict with the key")
        cases = " ".join(
            "WHEN %s = %s THEN %s" % (self._exact(), name._sql, value[0]) for name, value in zip(names, values)
        )
        last = " ELSE %s" % values[-1][0] if default else ""
        nullable = any(value[1] is None or value[2] for value in values)
        made = self._made("(CASE %s%s END)" % (cases, last), kinds.pop() if kinds else "text", nullable)
        return made, [name._sql for name in names]

    def _value_of(self, value):
        if is_nothing(value):
            return "NULL", None, True
        value = self._operand(value, "a dict with the key")
        return value._sql, value._kind, value._nullable

    def __key_in__(self, mapping):
        self._loop.require()
        made, names = self._cases(mapping)
        missing = "%s NOT IN (%s)" % (self._exact(), ", ".join(names))
        if self._is_none() is not False:
            missing = "coalesce(%s, %s)" % (missing, self._loop.words.true)
        self._loop.check(missing, "a dict has not the key that a row has")
        return made

    def __get_from__(self, mapping, default=None):
        self._loop.require()
        return self._cases(mapping, default)[0]
