"""The programs that apply a script, and the databases that they apply it to: sqlite3 to a file, psql to the server that PGHOST names."""
import os
import re
import shutil
import sqlite3
import subprocess
import time

# Values of the moment in which a script was applied.
_MOMENT = re.compile(r"\b\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d(:?\d\d)?)?")


def without_moments(text):
    return _MOMENT.sub("<now>", text)


class Client:
    """`way` is one of WAYS: how the script reaches the client."""

    def __init__(self, folder):
        self.folder = folder
        self.path = os.path.join(folder, "script.sql")

    def begin(self, script, way):
        """The client at work on a script; one that is read from a pipe waits for more."""
        if way.startswith("pipe"):
            running = subprocess.Popen(
                self.command(way), cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            try:
                running.stdin.write(script)
                running.stdin.flush()
            except BrokenPipeError:
                pass
            return running
        with open(self.path, "w") as file:
            file.write(script)
        with open(self.path if way.startswith("<") else os.devnull) as source:
            return subprocess.Popen(
                self.command(way), cwd=self.folder, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )

    def run(self, script, way="pipe"):
        if way.startswith("pipe"):
            return subprocess.run(self.command(way), cwd=self.folder, input=script, capture_output=True, text=True)
        running = self.begin(script, way)
        output, errors = running.communicate()
        return subprocess.CompletedProcess(running.args, running.returncode, output, errors)

    def kill(self, script, place, seconds, way):
        """kill -9 while it is at work on the script, as far as the place where it comes from a pipe."""
        running = self.begin(script[:place] if way.startswith("pipe") else script, way)
        time.sleep(seconds)
        running.kill()
        if running.stdin:
            running.stdin.close()
        running.wait()
        running.stdout.close()
        running.stderr.close()

    def start(self, script):
        """The client at work on a script, from its standard input."""
        running = self.begin(script, "pipe")
        try:
            running.stdin.close()
        except BrokenPipeError:
            pass
        return running


class Sqlite(Client):
    dialect, program, patience = "sqlite", "sqlite3", 0.02
    tells_of_the_end = False  # sqlite3 ends with 0 where its input ends, whatever is open; what was open is rolled back
    commits_in_between = False
    WAYS = ["pipe", "<", ".read", "pipe -bail", "< -bail", ".read -bail"]

    @property
    def file(self):
        return os.path.join(self.folder, "app.db")

    def command(self, way):
        line = ["sqlite3", "-batch"] + (["-bail"] if way.endswith("-bail") else []) + [self.file]
        return line + ([f".read {self.path}"] if way.startswith(".read") else [])

    def dump(self):
        return without_moments(subprocess.run(["sqlite3", self.file, ".dump"], capture_output=True, text=True, check=True).stdout)

    def state(self):
        """The rows of the version table, and all else."""
        lines = self.dump().split("\n")
        rows = [re.search(r"'(.*)'", line).group(1) for line in lines if line.startswith("INSERT INTO alembic_version ")]
        rest, own = [], False
        for line in lines:
            own = own or line.startswith("CREATE TABLE alembic_version ")
            if not own and not line.startswith("INSERT INTO alembic_version "):
                rest.append(line)
            own = own and not line.startswith(");")
        return ",".join(sorted(rows)), "\n".join(rest)

    def leftovers(self):
        return "sqlgen" in self.dump()

    def save(self, name="at"):
        saved = os.path.join(self.folder, name + ".saved")
        shutil.copy(self.file, saved)
        return saved

    def restore(self, saved):
        for suffix in ("", "-journal", "-wal"):
            if os.path.exists(self.file + suffix):
                os.remove(self.file + suffix)
        if saved:
            shutil.copy(saved, self.file)

    def settle(self):
        pass

    def places(self, script):
        """After each line that ends a statement or is a command, but for the last two, which say that it is whole. A trigger's own statements end
        none."""
        found, begin = [], 0
        for newline in re.finditer(r"\n", script):
            text = script[begin : newline.start()].strip()
            if text.startswith(".") or (text.endswith(";") and sqlite3.complete_statement(text)):
                begin = newline.end()
                found.append(begin)
        return found[:-2]


class Postgresql(Client):
    dialect, program, patience = "postgresql", "psql", 0.2
    tells_of_the_end = True
    commits_in_between = True
    WAYS = ["pipe", "<", "-f"]
    SHOWN = [
        "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1",
        "SELECT pg_get_indexdef(indexrelid), indisvalid FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE relnamespace = 'public'::regnamespace ORDER BY 1",
        "SELECT typname, enumlabel FROM pg_enum JOIN pg_type t ON t.oid = enumtypid ORDER BY 1, enumsortorder",
        "SELECT relname, pg_get_viewdef(oid) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm') ORDER BY 1",
    ]

    def command(self, way):
        return ["psql", "-X", "-q", "-d", "walk"] + (["-f", self.path] if way == "-f" else [])

    def ask(self, *queries, database="walk"):
        line = ["psql", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", database]
        for sql in queries:
            line += ["-c", sql]
        return subprocess.run(line, capture_output=True, text=True, check=True).stdout

    def tables(self):
        return self.ask("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1").split()

    COLUMNS = """
      SELECT c.relname, a.attname, pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' OR a.attidentity <> '', r.relname, f.attname
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum]
        LEFT JOIN pg_class r ON r.oid = k.confrelid
        LEFT JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = k.confkey[1]
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname, a.attname"""

    def row_queries(self):
        """A query for the rows of each table. What a sequence has given is shown by its rank: a transaction that is rolled back does not
        give numbers back."""
        columns = [line.split("|") for line in self.ask(self.COLUMNS).splitlines()]
        counted = {(table, column) for table, column, serial, *_ in columns if serial == "t"}
        shown = {}
        for table, column, _, other, key in columns:
            source = (table, column) if (table, column) in counted else (other, key)
            if source in counted:
                text = f'CASE WHEN x."{column}" IS NOT NULL THEN (SELECT count(*) FROM "{source[0]}" AS y WHERE y."{source[1]}" <= x."{column}") END'
            else:
                text = f'x."{column}"'
            shown.setdefault(table, []).append(text)
        return [
            f"SELECT * FROM (SELECT '{table}', {', '.join(texts)} FROM \"{table}\" AS x) AS z ORDER BY z::text"
            for table, texts in shown.items()
            if table != "alembic_version"
        ]

    def state(self):
        """The rows of the version table, and all else."""
        tables = self.tables()
        versions = self.ask("SELECT version_num FROM alembic_version").split() if "alembic_version" in tables else []
        lines = self.ask(*self.SHOWN, *self.row_queries()).split("\n")
        return ",".join(sorted(versions)), without_moments("\n".join(line for line in lines if "alembic_version" not in line))

    def leftovers(self):
        return any("sqlgen" in table for table in self.tables())

    def copy(self, source, target):
        for attempt in range(100):  # a session that was killed takes a moment to go
            try:
                self.ask(
                    f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN ('{target}', '{source}')",
                    f"DROP DATABASE IF EXISTS {target}",
                    database="postgres",
                )
                self.ask(f"CREATE DATABASE {target} TEMPLATE {source}", database="postgres")
                return
            except subprocess.CalledProcessError:
                if attempt == 99:
                    raise
                time.sleep(0.1)

    def save(self, name="at"):
        self.copy("walk", "saved_" + name)
        return "saved_" + name

    def restore(self, saved):
        self.copy(saved or "template0", "walk")

    def settle(self):
        """Until the server has noticed that a client is gone."""
        for _ in range(300):
            others = self.ask("SELECT count(*) FROM pg_stat_activity WHERE datname = 'walk' AND pid <> pg_backend_pid() AND backend_type = 'client backend'")
            if others.strip() == "0":
                return
            time.sleep(0.05)

    def places(self, script):
        """After each line that ends a statement or is a command, outside of quotes and dollar quotes, but for the last, and for the
        first, which makes errors count."""
        found, quote, at = [], None, 0
        while at < len(script):
            if quote:
                at = script.find(quote, at) + len(quote)
                quote = None
                continue
            if script.startswith("--", at):
                at = script.find("\n", at)
            dollar = re.match(r"\$\w*\$", script[at : at + 40])
            if dollar or script[at] in "'\"":
                quote = dollar.group() if dollar else script[at]
                at += len(quote)
                continue
            if script[at] == "\n":
                line = script[script.rfind("\n", 0, at) + 1 : at]
                if line.endswith((";", "\\gset", "\\gexec")) or line.startswith("\\"):
                    found.append(at + 1)
            at += 1
        return found[1:-1]
