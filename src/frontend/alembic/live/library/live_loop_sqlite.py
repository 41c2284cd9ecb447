"""SQLite: a table of the rows, whose triggers do for each row what the body does."""
import re

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


class SqliteWords(Words):
    name = "sqlite"
    true, false = "1", "0"
    quotes_by_kind = False
    reads_all = False

    def row(self, number, column):
        return "NEW.%s" % quoted_name(self.column(number, column))

    def column(self, number, column):
        return column if number == 1 else "%d.%s" % (number, column)

    def found(self, number):
        return "NEW.%s" % quoted_name(self.column(number, "found"))

    def guard(self, sql, kind):
        """What is not as it is taken to be: a column holds what it was given."""
        if kind == "text":
            return "typeof(%s) NOT IN ('text', 'null') OR instr(%s, char(0)) > 0" % (sql, sql)
        if kind == "integer":
            return "typeof(%s) NOT IN ('integer', 'null')" % sql
        if kind == "boolean":
            return "coalesce(%s NOT IN (0, 1), 0)" % sql
        return "%s NOT GLOB %s" % (sql, quoted(_TEXT_FORMS[kind])) if kind in _TEXT_FORMS else None

    def as_text(self, sql):
        return "(%s || '')" % sql

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

    # The table and its triggers.

    def script(self, loop):
        self._made, self._statements, self._triggers = 0, [], 0
        table = self._table([column[0] for column in loop.columns])
        self._way_triggers(loop, table, loop.ways, 0)
        if not self._triggers:
            return []
        fill = "INSERT INTO temp.%s\n%s" % (table, loop.text[0].rstrip().rstrip(";"))
        dropped = ["DROP TABLE temp.%s" % self._table_name(number) for number in range(1, self._made + 1)]
        self._statements[0] = "-- loop: %s\n%s" % (loop.place, self._statements[0])
        return [statement + ";" for statement in self._statements + [fill] + dropped]

    def _table_name(self, number):
        return "sqlgen_loop" if number == 1 else "sqlgen_loop%d" % number

    def _table(self, columns):
        self._made += 1
        name = self._table_name(self._made)
        shown = ", ".join(quoted_name(column) for column in columns)
        self._statements.append("CREATE TEMP TABLE %s (%s)" % (name, shown))
        return name

    def _way_triggers(self, loop, table, ways, start):
        """A trigger for each way: their conditions exclude each other."""
        for way in ways:
            conditions, lines = [], []
            for item in way[start:]:
                if item[0] == "if":
                    conditions.append(self._condition(item[1], item[2]))
                else:
                    lines.append(self._line(loop, item))
            if not lines:
                continue
            self._triggers += 1
            head = "CREATE TEMP TRIGGER sqlgen_way%d AFTER INSERT ON %s" % (self._triggers, table)
            if conditions:
                head += " WHEN\n  %s" % "\n  AND ".join("(%s)" % condition for condition in conditions)
            self._statements.append(head + "\nBEGIN\n" + "".join("  %s;\n" % line for line in lines) + "END")

    def _condition(self, condition, holds):
        """For each row one of the two is true: a row for which it is NULL is one that a check on the other way stops."""
        if not condition.startswith("coalesce(") and not condition.endswith(" NULL"):
            condition = "coalesce(%s, 0)" % condition
        return condition if holds else "NOT (%s)" % condition

    def _line(self, loop, item):
        if item[0] == "check":
            return "SELECT RAISE(ABORT, %s) WHERE %s" % (quoted(item[2]), item[1])
        if item[0] == "put":
            text = self._put(loop, item[1]._parts)
        elif item[0] == "do":
            text = "".join(part if isinstance(part, str) else "(%s)" % part._sql for part in item[1])
        else:
            loop.refuse("it reads other rows for each row, which is not followed for SQLite")
        target = _TARGET.match(text)
        if target is None or target.group(1) or _UNSAID.search(text):
            loop.refuse("a statement in it is none that SQLite's triggers can have")
        return text.rstrip().rstrip(";")

    def _put(self, loop, parts):
        """A statement that a text of the row is a part of: in literals, or as a number outside of them."""
        made, literal = "", None
        for part in parts:
            if not isinstance(part, str):
                if literal is None:
                    made += "(%s)" % part._sql
                else:
                    literal += "' || %s || '" % part._shown()
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
