"""The programs that apply a script, and the databases that they apply it to: sqlite3 to a file, psql to the server that PGHOST names."""
import os
import re
import shutil
import subprocess
import time


class Client:
    def __init__(self, folder):
        self.folder = folder

    def start(self, script):
        """The client at work on a script, from its standard input."""
        running = subprocess.Popen(self.command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
        try:
            running.stdin.write(script)
            running.stdin.close()
        except BrokenPipeError:
            pass
        return running

    def run(self, script):
        return subprocess.run(self.command(), input=script, capture_output=True, text=True)

    def kill(self, script, seconds):
        """kill -9 while it waits for more, or is still at work on what it has."""
        running = subprocess.Popen(self.command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
        try:
            running.stdin.write(script)
            running.stdin.flush()
        except BrokenPipeError:
            pass
        time.sleep(seconds)
        running.kill()
        running.wait()


class Sqlite(Client):
    dialect, program, patience = "sqlite", "sqlite3", 0.02
    tells_of_the_end = False  # sqlite3 ends with 0 where its input ends, whatever is open; what was open is rolled back

    @property
    def file(self):
        return os.path.join(self.folder, "app.db")

    def command(self):
        return ["sqlite3", "-batch", self.file]

    def snapshot(self):
        return subprocess.run(["sqlite3", self.file, ".dump"], capture_output=True, text=True, check=True).stdout

    def leftovers(self):
        return "sqlgen" in self.snapshot()

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

    def places(self, script):
        """After each line that ends a statement or is a command, but for the last two, which say that it is whole."""
        found, quoted = [], False
        for part in re.finditer(r"'|\n", script):
            if part.group() == "'":
                quoted = not quoted
            elif not quoted:
                line = script[script.rfind("\n", 0, part.start()) + 1 : part.start()]
                if line.endswith(";") or line.startswith("."):
                    found.append(part.end())
        return found[:-2]


class Postgresql(Client):
    dialect, program, patience = "postgresql", "psql", 0.2
    tells_of_the_end = True
    SHOWN = [
        "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1",
        "SELECT pg_get_indexdef(indexrelid), indisvalid FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE relnamespace = 'public'::regnamespace ORDER BY 1",
        "SELECT typname, enumlabel FROM pg_enum JOIN pg_type t ON t.oid = enumtypid ORDER BY 1, enumsortorder",
    ]

    def command(self):
        return ["psql", "-X", "-q", "-d", "walk"]

    def ask(self, sql, database="walk"):
        return subprocess.run(["psql", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql], capture_output=True, text=True, check=True).stdout

    def tables(self):
        return self.ask("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1").split()

    def snapshot(self):
        rows = [f'SELECT * FROM "{table}" ORDER BY 1' for table in self.tables()]
        return "".join(self.ask(sql) for sql in self.SHOWN + rows)

    def leftovers(self):
        return any("sqlgen" in table for table in self.tables())

    def copy(self, source, target):
        for attempt in range(100):  # a session that was killed takes a moment to go
            try:
                self.ask(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)", "postgres")
                self.ask(f"CREATE DATABASE {target} TEMPLATE {source}", "postgres")
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
