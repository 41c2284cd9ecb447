"""How a database says what a loop's body does with values, and the loop itself."""


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def quoted_name(name):
    return '"' + name.replace('"', '""') + '"'


def writer(dialect):
    """What writes loops for a database; None where that has nothing to say them in."""
    if dialect == "postgresql":
        from sqlalchemy._live_loop_postgresql import PostgresqlWords

        return PostgresqlWords()
    if dialect == "sqlite":
        from sqlalchemy._live_loop_sqlite import SqliteWords

        return SqliteWords()
    return None


class Words:
    """What both databases say alike. All conditions are given as texts."""

    def replaced(self, sql, old, new):
        return "replace(%s, %s, %s)" % (sql, quoted(old), new)

    def length(self, sql):
        return "length(%s)" % sql

    def separators(self, sql, separator):
        """How often a text has the separator."""
        return "(length(%s) - length(%s)) / %d" % (sql, self.replaced(sql, separator, "''"), len(separator))

    def joined(self, parts):
        return "(%s)" % " || ".join(parts)

    def part(self, sql, start, stop):
        """text[start:stop], with constants."""
        length = self.length(sql)
        if start is not None and start < 0:
            begin = "greatest(%s - %d, 0)" % (length, -start) if self.name == "postgresql" else "max(%s - %d, 0)" % (length, -start)
        else:
            begin = str(start or 0)
        first = "%s + 1" % begin if not begin.isdigit() else str(int(begin) + 1)
        if stop is None:
            return "substr(%s, %s)" % (sql, first)
        end = str(stop) if stop >= 0 else "%s - %d" % (length, -stop)
        if end.isdigit() and begin.isdigit():
            return "substr(%s, %s, %d)" % (sql, first, max(int(end) - int(begin), 0))
        greatest = "greatest" if self.name == "postgresql" else "max"
        return "substr(%s, %s, %s(%s - (%s), 0))" % (sql, first, greatest, end, begin)
