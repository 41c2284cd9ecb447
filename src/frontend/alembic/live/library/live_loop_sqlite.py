"""SQLite: a table of the rows, whose triggers do for each row what the body does."""
import re

from sqlalchemy._live_loop_queries import is_executed
from sqlalchemy._live_loop_words import Words, quoted, quoted_name

_BLANKS = "' ' || char(9, 10, 11, 12, 13, 28, 29, 30, 31)"
_TEXT_FORMS = {
    "datetime": "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]",
    "date": "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]",
    "time": "[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]",
    "uuid": "[0-9a-f]" * 32,
}
_TARGET = re.compile(r'(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(?:"[^"]*"|\w+)\s*(\.)?', re.I)
_UNSAID = re.compile(r"\b(RETURNING|DEFAULT\s+VALUES)\b", re.I)


def _filled(parts):
    """A statement's text with its values in it."""
    text = "".join(part if isinstance(part, str) else "(%s)" % part._sql for part in parts)
    text = text.rstrip().rstrip(";")
    return text + "\n" if "--" in text.rsplit("\n", 1)[-1] else text  # a comment ends with its line


class SqliteWords(Words):
    name = "sqlite"
    true, false = "1", "0"
    quotes_by_kind = False
    reads_all = False
    # As SQLAlchemy stores it. The bits of version 4, RFC 9562.
    new_uuid = (
        "SELECT lower(hex(randomblob(6)) || '4' || substr(hex(randomblob(2)), 2)"
        " || substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || hex(randomblob(6))) AS value"
    )

    def row(self, number, column):
        return "NEW.%s" % quoted_name(self.column(number, column))

    def column(self, number, column):
        return column if number == 1 else "%d.%s" % (number, column)

    def found(self, number):
        return "NEW.%s" % quoted_name(self.column(number, ""))

    def guard(self, sql, kind):
        """What is not as it is taken to be: a column holds what it was given."""
        if kind == "text":
            return "typeof(%s) NOT IN ('text', 'null') OR instr(%s, char(0)) > 0" % (sql, sql)
        if kind == "integer":
            return "typeof(%s) NOT IN ('integer', 'null')" % sql
        if kind == "boolean":
            return "coalesce(%s NOT IN (0, 1), 0)" % sql
        return "%s NOT GLOB %s" % (sql, quoted(_TEXT_FORMS[kind])) if kind in _TEXT_FORMS else None

    def truth(self, sql):
        """What Python takes any value for, and when it is not known."""
        of_others = "WHEN 'text' THEN %s <> '' WHEN 'blob' THEN length(%s) > 0 ELSE %s <> 0 END" % (sql, sql, sql)
        return "coalesce(CASE typeof(%s) %s, 0)" % (sql, of_others), None

    def as_text(self, sql):
        return "(%s || '')" % sql

    def uuid_as_text(self, sql):
        ends = ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
        return "(%s)" % " || '-' || ".join("substr(%s, %d, %d)" % (sql, start, length) for start, length in ends)

    def uuid_as_hex(self, sql):
        return sql

    def truth_as_text(self, sql):
        return "CASE %s WHEN 1 THEN 'True' WHEN 0 THEN 'False' ELSE 'None' END" % sql

    def exact(self, sql):
        return "(%s)" % sql

    def same(self, left, right):
        return "%s IS %s" % (left, right)

    def differs(self, left, right):
        return "%s IS NOT %s" % (left, right)

    def arithmetic(self, left, sign, right):
        sql = "(%s %s %s)" % (left, sign, right)
        return sql, "typeof(%s) <> 'integer'" % sql

    def changed_case(self, function, sql):
        return "%s(%s)" % (function, sql)

    def stripped(self, side, sql, chars):
        return "%strim(%s, %s)" % (side, sql, _BLANKS if chars is None else quoted(chars))

    def starts(self, sql, part):
        return "substr(%s, 1, %d) = %s" % (sql, len(part), quoted(part))

    def ends(self, sql, part):
        return "substr(%s, -%d) = %s" % (sql, len(part), quoted(part))

    def contains(self, sql, part):
        return "instr(%s, %s) > 0" % (sql, quoted(part))

    def outside_ascii(self, sql):
        return "%s GLOB '*[^' || char(1) || '-' || char(127) || ']*'" % sql

    def has_any(self, sql, characters):
        return ["instr(%s, %s) > 0" % (sql, quoted(character)) for character in characters]

    def no_number(self, sql):
        digits = "ltrim(%s, '+-')" % sql
        return "%s GLOB '*[^0-9]*' OR length(%s) - length(%s) > 1 OR length(%s) NOT BETWEEN 1 AND 18" % (digits, sql, digits, digits)

    def as_number(self, sql):
        return "CAST(%s AS INTEGER)" % sql

    def split_part(self, sql, separator, index):
        if index > 0:
            sql = self.rest_behind(sql, separator)
            return self.split_part(sql, separator, index - 1) if index < 4 else None
        return "substr(%s, 1, instr(%s || %s, %s) - 1)" % (sql, sql, quoted(separator), quoted(separator))

    def rest_behind(self, sql, separator):
        return "substr(%s, instr(%s, %s) + %d)" % (sql, sql, quoted(separator), len(separator))

    def last_split_part(self, sql, separator):
        if len(separator) != 1:
            return None
        return "substr(%s, length(rtrim(%s, %s)) + 1)" % (sql, sql, self.replaced(sql, separator, "''"))

    def placed(self, loop, parts):
        """A statement that a text of the row is a part of: in literals, in which a quote would end it, or as a number outside
        of them."""
        made, literal = "", None
        for part in parts:
            if not isinstance(part, str):
                if literal is not None:
                    shown = part._shown()
                    loop.check("instr(%s, '''') > 0" % shown, "a text of the row has a quote")
                    literal += "' || %s || '" % shown
                elif part._kind == "integer":
                    part._required("place in a statement")
                    made += "(%s)" % part._sql
                else:
                    loop.refuse("it makes the text of a statement of values of the row")
                continue
            if '"' in part or "--" in part or "/*" in part:
                loop.refuse("it makes the text of a statement of values of the row")
            for number, piece in enumerate(part.split("'")):
                if number:
                    made, literal = (made, "'") if literal is None else (made + "(%s')" % literal, None)
                if literal is None:
                    made += piece
                else:
                    literal += piece
        return made

    # The tables and their triggers: one for the loop, and for what it reads for each row.

    def script(self, loop):
        self._made, self._statements, self._triggers = 0, [], 0
        columns = [self.column(1, column[0]) for column in loop.columns]
        table = self._table(columns)
        self._way_triggers(loop, table, columns, loop.ways, 0)
        if not self._triggers:
            return []
        fill = "INSERT INTO %s\n%s" % (table, _filled(loop.text))
        dropped = ["DROP TABLE %s" % self._table_name(number) for number in range(1, self._made + 1)]
        self._statements[0] = "-- %s: %s\n%s" % ("rows" if loop.is_region else "loop", loop.place, self._statements[0])
        return [statement + ";" for statement in self._statements + [fill] + dropped]

    def _table_name(self, number):
        return "sqlgen_loop" if number == 1 else "sqlgen_loop%d" % number

    def _table(self, columns):
        self._made += 1
        name = self._table_name(self._made)
        shown = ", ".join(quoted_name(column) for column in columns)
        self._statements.append("CREATE TEMP TABLE %s (%s)" % (name, shown))
        return name

    def _way_triggers(self, loop, table, scope, ways, start):
        """A trigger for each way: their conditions exclude each other. Ways that read a row have one in common, up to there:
        what follows is done by the triggers of a table that the row is put into, beside those around it."""
        groups = []
        for way in ways:
            at, conditions = start, []
            while at < len(way) and way[at][0] != "fetch":
                if way[at][0] == "if":
                    conditions.append(self._condition(way[at][1], way[at][2]))
                at += 1
            same = [group for group in groups if group[:2] == (conditions, at)]
            if same:
                same[0][2].append(way)
            else:
                groups.append((conditions, at, [way]))
        for conditions, at, same in groups:
            texts, inner = self._texts(loop, scope, same, start, at)
            self._trigger(table, conditions, texts)
            for node in inner:
                self._way_triggers(*node)

    def _texts(self, loop, scope, ways, start, end):
        """What a trigger does, and the tables that it puts rows into, with what their triggers are made of."""
        texts, inner = [], []
        for at, item in enumerate(ways[0][start : end + 1], start):
            if item[0] == "loop":
                columns = [self.column(item[1].number, column[0]) for column in item[1].columns]
                table = self._table(scope + columns)
                texts.append(self._rows_into(table, scope, item[1]))
                inner.append((item[1], table, scope + columns, item[1].ways, 0))
            elif item[0] == "fetch":
                names = [""] + [column[0] for column in item[1].columns]
                columns = [self.column(item[1].number, name) for name in names]
                table = self._table(scope + columns)
                texts += self._row_into(table, scope, item[1])
                inner.append((loop, table, scope + columns, ways, end + 1))
            elif item[0] == "ask":
                if is_executed([way[at][1] for way in ways]):
                    loop.refuse("it calls a function of the database for what that does")
            elif item[0] != "if":
                texts.append(self._line(loop, item))
        return texts, inner

    def _selected(self, scope, columns):
        return ["NEW.%s" % quoted_name(name) for name in scope] + ["q.%s" % quoted_name(column[0]) for column in columns]

    def _rows_into(self, table, scope, loop):
        selected = ", ".join(self._selected(scope, loop.columns))
        return "INSERT INTO %s SELECT %s FROM (%s) AS q" % (table, selected, _filled(loop.text))

    def _row_into(self, table, scope, fetch):
        query = _filled(fetch.text)
        texts = []
        selected = self._selected(scope, fetch.columns)
        if fetch.is_one_row:
            selected.insert(len(scope), "1")
            return ["INSERT INTO %s SELECT %s FROM (%s) AS q" % (table, ", ".join(selected), query)]
        if fetch.has_most_one:
            several = "(SELECT count(*) FROM (SELECT 1 FROM (%s) LIMIT 2)) > 1" % query
            texts.append("SELECT RAISE(ABORT, 'a query has more than one row') WHERE %s" % several)
        if fetch.strict:
            several = "(SELECT count(*) FROM (SELECT 1 FROM (%s) LIMIT 2)) <> 1" % query
            texts.append("SELECT RAISE(ABORT, 'a query has not exactly one row') WHERE %s" % several)
        selected.insert(len(scope), "coalesce(q.sqlgen_found, 0)")
        row = "(SELECT 1 AS sqlgen_found, q.* FROM (%s) AS q LIMIT 1) AS q" % query
        return texts + ["INSERT INTO %s SELECT %s FROM (SELECT 1) LEFT JOIN %s ON 1" % (table, ", ".join(selected), row)]

    def _trigger(self, table, conditions, texts):
        if not texts:
            return
        self._triggers += 1
        head = "CREATE TEMP TRIGGER sqlgen_way%d AFTER INSERT ON %s" % (self._triggers, table)
        if conditions:
            head += " WHEN\n  %s" % "\n  AND ".join("(%s)" % condition for condition in conditions)
        self._statements.append(head + "\nBEGIN\n" + "".join("  %s;\n" % text for text in texts) + "END")

    def _condition(self, condition, holds):
        """For each row one of the two is true: a row for which it is NULL is one that a check on the other way stops."""
        if not condition.startswith("coalesce(") and not condition.endswith(" NULL"):
            condition = "coalesce(%s, 0)" % condition
        return condition if holds else "NOT (%s)" % condition

    def _line(self, loop, item):
        if item[0] == "check":
            return "SELECT RAISE(ABORT, %s) WHERE %s" % (quoted(item[2]), item[1])
        if item[0] == "put":
            text = item[2].rstrip().rstrip(";")
        else:
            text = _filled(item[1])
        target = _TARGET.match(text)
        if target is None or target.group(1) or _UNSAID.search(text):
            loop.refuse("a statement in it is none that SQLite's triggers can have")
        return text
