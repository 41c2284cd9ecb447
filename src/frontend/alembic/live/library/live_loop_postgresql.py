"""PostgreSQL: a block of PL/pgSQL with a FOR loop."""
from sqlalchemy._live_loop_queries import is_executed
from sqlalchemy._live_loop_words import Words, quoted, quoted_name

_BLANKS = "E' \\t\\n\\x0b\\f\\r\\x1c\\x1d\\x1e\\x1f'"
_TYPES = {
    "integer": "'smallint', 'integer', 'bigint'", "text": "'text', 'character varying'", "boolean": "'boolean'",
}


def _deeper(statements):
    return [(depth + 1, text) for statement in statements for depth, text in statement]


class PostgresqlWords(Words):
    name = "postgresql"
    true, false = "true", "false"
    quotes_by_kind = True
    reads_all = True
    new_uuid = "SELECT gen_random_uuid() AS value"

    def row(self, number, column):
        return "%s.%s" % (self.variable(number), quoted_name(column))

    def variable(self, number):
        return "sqlgen_row" if number == 1 else "sqlgen_row%d" % number

    def found(self, number):
        return "sqlgen_found%d > 0" % number

    def guard(self, sql, kind):
        """What is not as it is taken to be: of a column whose type only the revision says."""
        if kind in _TYPES:
            return "pg_typeof(%s)::text NOT IN (%s)" % (sql, _TYPES[kind])
        if kind == "unknown":
            return "pg_typeof(%s)::text IN ('json', 'jsonb')" % sql
        return None

    def truth(self, sql):
        """What Python takes any value for, and when it is not known."""
        kind, text = "pg_typeof(%s)::text" % sql, "(%s)::text" % sql
        texts, others = _TYPES["text"], "'boolean', %s, 'numeric', 'real', 'double precision'" % _TYPES["integer"]
        of_text = "WHEN %s IN (%s) THEN %s <> ''" % (kind, texts, text)
        of_truth = "WHEN %s = 'boolean' THEN %s = 'true'" % (kind, text)
        condition = "coalesce(CASE %s %s ELSE %s::numeric <> 0 END, false)" % (of_text, of_truth, text)
        return condition, "%s NOT IN (%s, %s)" % (kind, texts, others)

    def as_text(self, sql):
        return "(%s)::text" % sql

    def uuid_as_text(self, sql):
        return "(%s)::text" % sql

    def uuid_as_hex(self, sql):
        return "replace((%s)::text, '-', '')" % sql

    def truth_as_text(self, sql):
        return "CASE %s WHEN true THEN 'True' WHEN false THEN 'False' ELSE 'None' END" % sql

    def exact(self, sql):
        return '(%s) COLLATE "C"' % sql

    def same(self, left, right):
        return "%s IS NOT DISTINCT FROM %s" % (left, right)

    def differs(self, left, right):
        return "%s IS DISTINCT FROM %s" % (left, right)

    def arithmetic(self, left, sign, right):
        return "((%s)::numeric %s (%s)::numeric)" % (left, sign, right), None

    def changed_case(self, function, sql):
        return '%s(%s COLLATE "C")' % (function, sql)

    def stripped(self, side, sql, chars):
        return "%s(%s, %s)" % ({"": "btrim", "l": "ltrim", "r": "rtrim"}[side], sql, _BLANKS if chars is None else quoted(chars))

    def starts(self, sql, part):
        return '(left(%s, %d) COLLATE "C" = %s)' % (sql, len(part), quoted(part))

    def ends(self, sql, part):
        return '(right(%s, %d) COLLATE "C" = %s)' % (sql, len(part), quoted(part))

    def contains(self, sql, part):
        return "strpos(%s, %s) > 0" % (sql, quoted(part))

    def outside_ascii(self, sql):
        return "(%s) ~ '[^\\x01-\\x7F]'" % sql

    def has_any(self, sql, characters):
        return ["%s ~ '[%s]'" % (sql, characters.replace("\\", "\\\\"))]

    def no_number(self, sql):
        return "%s !~ '^[+-]?[0-9]+$'" % sql

    def as_number(self, sql):
        return "(%s)::numeric" % sql

    def split_part(self, sql, separator, index):
        return "split_part(%s, %s, %d)" % (sql, quoted(separator), index + 1)

    def last_split_part(self, sql, separator):
        return "split_part(%s, %s, %s + 1)" % (sql, quoted(separator), self.separators(sql, separator))

    def placed(self, loop, parts):
        """EXECUTE takes any text."""
        return parts

    # The block. A statement of it is a list of lines, each with its depth.

    def script(self, loop):
        self._numbers, self._found = [], []
        statements = self._ways(loop.ways, 0) if loop.is_region else [self._loop(loop)]
        lines = [line for statement in statements for line in statement]
        if not any(text.startswith(("EXECUTE", "IF")) for _, text in lines):
            return []
        shown = ["  " * (depth + 1) + text for depth, text in lines]
        declared = ["  %s record;" % self.variable(number) for number in self._numbers]
        declared += ["  sqlgen_found%d bigint;" % number for number in self._found]
        text = "\n".join(["", "DECLARE"] + declared + ["BEGIN"] + shown + ["END", ""])
        tag, count = "$sqlgen$", 0
        while tag in text:
            count += 1
            tag = "$sqlgen%d$" % count
        return ["-- %s: %s\nDO %s%s%s;" % ("rows" if loop.is_region else "loop", loop.place, tag, text, tag)]

    def _declare(self, number):
        if number not in self._numbers:
            self._numbers.append(number)

    def _loop(self, loop):
        self._declare(loop.number)
        parts = loop.text
        if len(parts) > 1:
            lines = [(0, "FOR %s IN %s" % (self.variable(loop.number), self._executed(parts)))]
        elif "\n" in parts[0] and "'" in parts[0]:  # a literal may have more than one line
            lines = [(0, "FOR %s IN" % self.variable(loop.number)), (1, parts[0])]
        else:
            lines = [(0, "FOR %s IN" % self.variable(loop.number))] + [(1, line) for line in parts[0].split("\n")]
        return lines + [(0, "LOOP")] + _deeper(self._ways(loop.ways, 0)) + [(0, "END LOOP;")]

    def _ways(self, ways, at):
        """The statements that are the same for all ways, as far as a condition at which they part; what these end with alike
        stands behind it."""
        statements = []
        while at < len(ways[0]):
            item = ways[0][at]
            if item[0] == "ask":
                statements += self._unread([way[at][1] for way in ways])
            at += 1
            if item[0] != "if":
                statements += self._item(item)
                continue
            yes = self._ways([way for way in ways if way[at - 1][2]], at)
            rest = [way for way in ways if not way[at - 1][2]]
            no = self._ways(rest, at) if rest else []
            alike = []
            while rest and yes and no and yes[-1] == no[-1]:
                alike.insert(0, yes.pop())
                no.pop()
            if yes:
                otherwise = [(0, "ELSE")] + _deeper(no) if no else []
                statements.append([(0, "IF %s THEN" % item[1])] + _deeper(yes) + otherwise + [(0, "END IF;")])
            elif no:
                statements.append([(0, "IF NOT (%s) THEN" % item[1])] + _deeper(no) + [(0, "END IF;")])
            return statements + alike
        return statements

    def _item(self, item):
        if item[0] == "check":
            message = "RAISE EXCEPTION USING MESSAGE = %s" % quoted(item[2])
            return [[(0, "IF %s THEN %s; END IF;" % (item[1], message))]]
        if item[0] == "do":
            return [[(0, self._executed(item[1]) + ";")]]
        if item[0] == "put":
            return [[(0, "EXECUTE %s;" % item[1]._sql)]]
        if item[0] == "loop":
            return [self._loop(item[1])]
        return self._fetch(item[1]) if item[0] == "fetch" else []

    def _unread(self, queries):
        """A query that nobody reads is executed for what its functions do."""
        return [[(0, self._executed(queries[0].parts) + ";")]] if is_executed(queries) else []

    def _fetch(self, fetch):
        self._declare(fetch.number)
        if fetch.number not in self._found:
            self._found.append(fetch.number)
        into = "INTO %s%s;" % ("STRICT " if fetch.strict else "", self.variable(fetch.number))
        statements = [
            [(0, "%s %s" % (self._executed(fetch.text), into))],
            [(0, "GET DIAGNOSTICS sqlgen_found%d = ROW_COUNT;" % fetch.number)],
        ]
        if fetch.has_most_one:
            message = "RAISE EXCEPTION USING MESSAGE = %s" % quoted("a query has more than one row")
            statements.append([(0, "IF sqlgen_found%d > 1 THEN %s; END IF;" % (fetch.number, message))])
        return statements

    def _executed(self, parts):
        if len(parts) == 1:
            return "EXECUTE %s" % quoted(parts[0])
        template, arguments = "", []
        for part in parts:
            if isinstance(part, str):
                template += part.replace("%", "%%")
            elif part._kind in ("integer", "boolean"):
                template += " %s"
                arguments.append("coalesce((%s)::text, 'NULL')" % part._sql)
            else:
                template += "%L"
                arguments.append(part._sql)
        return "EXECUTE format(%s, %s)" % (quoted(template), ", ".join(arguments))
