"""What a SQLite database holds, as far as a change of it could lose it, without the spelling: blanks, quotes, comments."""
import re

TOKEN = re.compile(r"""--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|[^\W\d]\w*|\d[\w.]*|\s+|.""", re.S)


def tokens(sql):
    """The tokens of a statement: names without their quotes, words in lower case, no comments."""
    found = []
    for token in TOKEN.findall(sql):
        if token.isspace() or token.startswith(("--", "/*")):
            continue
        if token[0] in '"`' and len(token) > 1:
            token = token[1:-1].replace(token[0] * 2, token[0])
        elif token[0] == "[" and len(token) > 1:
            token = token[1:-1]
        found.append(token if token[0] == "'" else token.lower())
    return found


def plain(sql):
    return "".join(tokens(sql))


def closing(found, begin):
    """Where the parenthesis that is open before the token `begin` is closed."""
    depth, end = 1, begin
    while depth:
        depth += {"(": 1, ")": -1}.get(found[end], 0)
        end += 1
    return end - 1


def checks_of(found):
    """The conditions of all CHECKs among the tokens of a CREATE TABLE statement, with their names."""
    checks = []
    for at, token in enumerate(found):
        if token == "check" and found[at + 1] == "(":
            name = found[at - 1] if at > 1 and found[at - 2] == "constraint" else ""
            checks.append((name, "".join(found[at + 2:closing(found, at + 2)])))
    return sorted(checks)


class Snapshot:
    def __init__(self, connection):
        self.connection = connection
        self.tables, self.others = {}, {}
        for kind, name, table, sql in self.rows("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"):
            if name in ("alembic_version", "sqlite_sequence") or name.startswith("_alembic_tmp_"):
                continue
            if kind == "table":
                self.tables[name] = self.table(name, sql)
            else:
                self.others["%s %s" % (kind, name)] = (table, plain(sql).replace("ifnotexists", ""))

    def rows(self, sql, *values):
        return self.connection.execute(sql, values).fetchall()

    def key_of(self, name):
        """The columns of the key, which a foreign key without columns means."""
        return [row[0] for row in self.rows("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", name)]

    def table(self, name, sql):
        found = tokens(sql)
        columns = [[row[1], plain(row[2]), *row[3:4], plain(row[4]) if row[4] is not None else None, *row[5:]]
                   for row in self.rows("SELECT * FROM pragma_table_xinfo(?)", name)]
        keys = {}
        for row in self.rows("SELECT * FROM pragma_foreign_key_list(?)", name):
            keys.setdefault(row[0], []).append((row[2], row[3], row[4] or self.key_of(row[2])[row[1]], *row[5:7]))
        own = sorted([index[3], index[2], *(tuple(part[2:5]) for part in self.rows("SELECT * FROM pragma_index_xinfo(?)", index[1]) if part[5])]
                     for index in self.rows("SELECT * FROM pragma_index_list(?)", name) if index[3] != "c")
        stored = ", ".join('"%s"' % column[0].replace('"', '""') for column in columns if column[5] == 0)
        return {
            "columns": columns,
            "foreign keys": sorted(keys.values()),
            "keys": own,
            "checks": checks_of(found),
            "names": sorted(found[at + 1] for at, token in enumerate(found) if token == "constraint"),
            "words": [found.count(word) for word in ("autoincrement", "strict", "without", "deferrable", "deferred", "conflict")],
            "generated": sorted("".join(found[at + 2:closing(found, at + 2)]) for at, token in enumerate(found)
                                if token == "as" and found[at + 1] == "("),
            "sequence": self.rows("SELECT seq FROM sqlite_sequence WHERE name = ?", name) if "autoincrement" in found else None,
            "rows": sorted(map(repr, self.rows("SELECT %s FROM %s" % (stored, '"%s"' % name.replace('"', '""'))))),
        }

    def state(self):
        return {**self.tables, **self.others}


def differences(wanted, given, path=""):
    if isinstance(wanted, dict) and isinstance(given, dict):
        for key in sorted(set(wanted) | set(given)):
            yield from differences(wanted.get(key), given.get(key), "%s/%s" % (path, key))
    elif wanted != given:
        yield "%s: %r is to be %r" % (path, given, wanted)
