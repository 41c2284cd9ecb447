#!/usr/bin/env python3
"""usage: names.py SQLGEN: names that a terminal or a database would obey.

Files whose names hold newlines, terminal escapes, marks that turn the text round and bytes that are no UTF-8, and revisions whose
messages hold the same and SQL. Whatever is printed about them, by any command and in any format, is UTF-8 text without a
control character; and no line of a script holds a message's SQL but as a comment or inside a string.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

NAMES = [b"a\x1b[31m.py", b"b\nDROP TABLE names;.py", b"c\xff\xfe.py", "d\u202egnp.py".encode(), b"e';DROP TABLE names;--.py"]
MESSAGE = "it's \\x1b[31mred\\x07\\r\\u202e \\u2028 \\x85'; DROP TABLE names; -- \\nDROP TABLE names;\\n\\\\! id\\n.shell id\\n*/ DROP TABLE names; /*"
REVISION = '''"""{message}"""
from alembic import op
import sqlalchemy as sa
revision = "{id}"
down_revision = {down}
branch_labels = {labels}

def upgrade():
    op.drop_column("t{id}", "c")

def downgrade():
    op.add_column("t{id}", sa.Column("c", sa.Integer, nullable=False))
'''
# Characters that a terminal, a pager or an editor obeys; a report in a file has its tabs.
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
COMMANDS = [
    ["heads"], ["heads", "-v"], ["history"], ["history", "-v"], ["history", "--graph"], ["history", "--svg"], ["branches", "-v"], ["show", "id4"], ["show", "id0"],
    ["completions", "revisions"], ["check", "--dialect", "sqlite"], ["check", "--dialect", "postgresql", "--strict"],
    ["upgrade", "head", "--dialect", "postgresql"], ["upgrade", "head", "--dialect", "sqlite", "-v"],
    ["upgrade", "head", "--for", "psql", "--dialect", "postgresql"], ["upgrade", "head", "--for", "sqlite3", "--dialect", "sqlite"],
    ["downgrade", "head:base", "--for", "psql", "--dialect", "postgresql", "--history-table", "h"], ["stamp", "head", "--dialect", "sqlite"],
    *[["review", "head", "--dialect", "postgresql", "--format", form] for form in ("text", "json", "sarif", "markdown", "html")],
    ["upgrade", "head", "--for", "psql", "--dialect", "postgresql", "--split", "parts"],
    ["bundle", "head", "--dialect", "postgresql", "-o", "bundle"], ["schema", "--dialect", "sqlite"],
]  # fmt: skip


def failures(what, output):
    try:
        text = output.decode()
    except UnicodeDecodeError as error:
        return [f"{what}: not UTF-8: {output[max(0, error.start - 40):error.start + 9]!r}"]
    found = OBEYED.search(text)
    return [f"{what}: {text[max(0, found.start() - 40):found.start() + 9]!r}"] if found else []


def obeyed_sql(what, script):
    """Lines that a database would run: what a message says stands in comments and strings only."""
    lines = script.decode(errors="replace").splitlines()
    return [f"{what}: {line!r}" for line in lines if re.match(r"\s*(DROP TABLE names|\\!|\.shell)", line)]


def main():
    sqlgen = os.path.abspath(sys.argv[1])
    wrong = []
    with tempfile.TemporaryDirectory() as top:
        folder = pathlib.Path(top)
        (folder / "revisions").mkdir()
        for i, name in enumerate(NAMES):
            down = f'"id{i - 1}"' if i else "None"
            labels = '"label"' if i == 2 else "None"
            pathlib.Path(os.fsdecode(bytes(folder / "revisions") + b"/" + name)).write_text(
                REVISION.format(message=MESSAGE, id=f"id{i}", down=down, labels=labels))
        for command in COMMANDS:
            done = subprocess.run([sqlgen, *command, "--revisions", "revisions"], cwd=folder, capture_output=True, timeout=60)
            what = " ".join(command)
            if done.returncode not in (0, 1):
                wrong.append(f"{what}: status {done.returncode}: {done.stderr[:300]!r}")
            wrong += failures(what, done.stdout) + failures(what + ", errors", done.stderr)
            if command[0] in ("upgrade", "downgrade", "stamp"):
                if done.returncode:
                    wrong.append(f"{what}: {done.stderr[:300]!r}")
                wrong += obeyed_sql(what, done.stdout)
            if "json" in command or "sarif" in command:
                json.loads(done.stdout)
        written = [file for place in ("parts", "bundle") for file in (folder / place).rglob("*") if file.is_file()]
        if len(written) < 8:
            wrong.append(f"only {written} were written")
        for file in written:
            name = os.fsencode(file.relative_to(folder))
            if file.suffix != ".zip":
                wrong += failures(name.decode(errors="replace"), name) + failures(str(file.name), file.read_bytes())
            if file.suffix == ".sql":
                wrong += obeyed_sql(str(file.name), file.read_bytes())

        # The same names beside a mistake in each file.
        for name in NAMES:
            pathlib.Path(os.fsdecode(bytes(folder / "revisions") + b"/" + name)).write_text("revision = (\n")
        for command in (["heads"], ["upgrade", "head", "--dialect", "sqlite"], ["history", "--graph"], ["review", "head", "--dialect", "postgresql", "--format", "sarif"],
                        ["completions", "revisions"], ["check", "--dialect", "sqlite"]):
            done = subprocess.run([sqlgen, *command, "--revisions", "revisions"], cwd=folder, capture_output=True, timeout=60)
            wrong += failures("mistakes, " + command[0], done.stdout) + failures("mistakes, errors of " + command[0], done.stderr)
    print("\n".join(wrong) or f"{len(COMMANDS)} commands and {len(written)} files tell of hostile names in plain text")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
