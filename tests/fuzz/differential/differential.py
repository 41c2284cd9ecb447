#!/usr/bin/env python3
"""usage: differential.py SQLGEN [--count N] [--seed N] [--dialect NAME] [--show N]

Random revisions from the grammar beside this file, the bytes of each compared with Alembic's; what Alembic refuses has to be refused, too.
Alembic 1.19 and SQLAlchemy 2.0 have to be importable (PYTHONPATH). Exit status: 0 the same, 1 differences or refusals of what Alembic prints,
77 no Alembic here. Counted by themselves are those of which checkfirst=True has found something that the chain names before; the step alone prints
what Alembic prints. Shown and counted, but no failures: what only Alembic refuses (there are operations that sqlgen answers without a database),
and what only sqlgen refuses of revisions with a wrong argument (a name that is a number, that Alembic prints).
"""
import argparse
import os
import random
import re
import subprocess
import sys
import tempfile

from grammar.bodies import body
from grammar.words import Words

HEAD = '''"""r"""
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql, sqlite

revision = {id!r}
down_revision = {down!r}


def upgrade():
    {up}


def downgrade():
    {down_body}
'''
BATCH = 100  # revisions of one chain
# Failures of Alembic for want of a database, which sqlgen does without: the driver's parameters, what is reflected, tables elsewhere.
ANSWERED = re.compile("(No literal value renderer|Could not render literal value|This operation cannot proceed in --sql mode|batch mode with dialect|Foreign key associated with column)")


class Revision:
    def __init__(self, seed, dialect):
        r = random.Random(f"{dialect} {seed}")
        words = Words(r, quiet=r.random() < 0.5, suffix=f"_{seed}")
        self.id, self.dialect = f"r{seed:07}", dialect
        self.up, self.down = body(words, dialect, f"t{seed}"), body(words, dialect, f"t{seed}")
        self.want, self.failure, self.is_wrong = {}, "", words.are_wrong

    def text(self, down):
        return HEAD.format(id=self.id, down=down, up=self.up, down_body=self.down)

    def ask(self, reference):
        """Fills `want`; false where Alembic raises for either function."""
        namespace = {}
        try:
            exec(compile(self.text(None), self.id, "exec"), namespace)
            self.want = {f: reference.printed(namespace, f, self.dialect) for f in ("upgrade", "downgrade")}
        except (reference.Failed, SyntaxError) as error:
            self.failure = str(error)
            return False
        return True


def steps(script, verb):
    found = []
    for part in re.split(rf"^-- Running {verb} ", script, flags=re.M)[1:]:
        rest = part.partition("\n\n")[2]
        end = max(rest.rfind(start) for start in ("INSERT INTO alembic_version", "UPDATE alembic_version", "DELETE FROM alembic_version"))
        found.append(rest[:end])
    return found


def comparable(text):
    """The statements, with what comes from sets of objects there, and so in an order that changes from run to run, sorted:
    the indexes and constraints that come with one table or column, and those of a table that a batch copies."""
    found = []
    for statement in text.strip("\n").removesuffix(";").split(";\n"):
        statement = statement.strip("\n")
        if statement.startswith("CREATE TABLE") and "_alembic_tmp_" in statement.partition("\n")[0]:
            statement = "\n".join(sorted(line.strip(" ,") for line in statement.split("\n")))
        is_part = bool(re.match(r"CREATE (UNIQUE )?INDEX|ALTER TABLE \S+ ADD (UNIQUE|CHECK|CONSTRAINT|FOREIGN)", statement))
        if is_part and found and isinstance(found[-1], list):
            found[-1] = sorted([*found[-1], statement])
        else:
            found.append([statement] if is_part else statement)
    return found


def run(binary, folder, arguments):
    result = subprocess.run([binary, *arguments, "--revisions", folder], capture_output=True, text=True, errors="replace", env={"PATH": os.environ["PATH"]})
    return result.returncode, result.stdout, result.stderr


def compare_refusal(binary, revision, report):
    """Reports a revision that Alembic refuses: so does sqlgen, with nothing on standard output, or it is printed."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, revision.id + ".py"), "w") as file:
            file.write(revision.text(None))
        results = [run(binary, folder, [verb, target, "--dialect", revision.dialect]) for verb, target in (("upgrade", "head"), ("downgrade", f"{revision.id}:base"))]
    if any(status not in (0, 1) or (status == 1 and (output or not error)) for status, output, error in results):
        report("broken", revision, f"{revision.failure}\n{results}")
    elif any(status == 1 for status, _, _ in results):
        report("both refuse", revision, "")
    else:
        report("answered" if ANSWERED.search(revision.failure) else "only Alembic refuses", revision, f"{revision.failure}\n" + "".join(output for _, output, _ in results))


def compare(binary, revisions, dialect, report):
    """Reports each of `revisions` once: same, differs or refused."""
    left = list(revisions)
    while left:
        with tempfile.TemporaryDirectory() as folder:
            for i, revision in enumerate(left):
                with open(os.path.join(folder, revision.id + ".py"), "w") as file:
                    file.write(revision.text(left[i - 1].id if i else None))
            outputs, refused = {}, {}
            for verb, target in (("upgrade", "head"), ("downgrade", f"{left[-1].id}:base")):
                status, outputs[verb], error = run(binary, folder, [verb, target, "--dialect", dialect])
                if status != 0:
                    for block in re.split(r"^(?=error)", error, flags=re.M)[1:]:
                        at = re.search(r"(r\d+)\.py", block)
                        if at:
                            refused.setdefault(at[1], f"{verb}: {block}")
                    if not refused:
                        raise SystemExit(f"status {status} and no revision is named:\n{error}")
        if refused:
            for revision in left:
                if revision.id in refused:
                    report("wrong and refused" if revision.is_wrong else "refused", revision, refused[revision.id])
            left = [revision for revision in left if revision.id not in refused]
            continue
        for verb, order in (("upgrade", left), ("downgrade", left[::-1])):
            for revision, got in zip(order, steps(outputs[verb], verb), strict=True):
                want = revision.want[verb]
                if comparable(got) == comparable(want):
                    continue
                revision.want[verb] = None
                if comparable(step_alone(binary, revision, verb)) == comparable(want):
                    report("looked", revision, "")
                else:
                    report("differs", revision, f"{verb}\n--- Alembic\n{want}\n--- sqlgen\n{got}")
        for revision in left:
            if None not in revision.want.values():
                report("same", revision, "")
        return


def step_alone(binary, revision, verb):
    """What a step prints that no script has steps before: what checkfirst=True finds is not what the chain has made."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("before", HEAD.format(id="before", down=None, up="pass", down_body="pass")), (revision.id, revision.text("before"))):
            with open(os.path.join(folder, name + ".py"), "w") as file:
                file.write(text)
        target = f"before:{revision.id}" if verb == "upgrade" else f"{revision.id}:before"
        status, output, error = run(binary, folder, [verb, target, "--dialect", revision.dialect])
        return steps(output, verb)[0] if status == 0 else error


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sqlgen")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dialect", choices=["postgresql", "sqlite"])
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    try:
        import reference
    except ImportError as error:
        print(f"skipped: {error}")
        return 77
    if not reference.is_the_one():
        print("skipped: Alembic 1.19 on SQLAlchemy 2.0 is what is compared with")
        return 77
    counts, shown = {"same": 0, "looked": 0, "differs": 0, "refused": 0, "wrong and refused": 0, "both refuse": 0, "answered": 0, "only Alembic refuses": 0, "broken": 0}, {}

    def report(kind, revision, text):
        counts[kind] += 1
        if kind not in ("same", "looked", "both refuse", "answered") and shown.setdefault(kind, 0) < options.show:
            shown[kind] += 1
            print(f"=== {kind} {revision.dialect} {revision.id}\n{revision.up}\n  --\n    {revision.down}\n{text}\n", flush=True)

    binary = os.path.abspath(options.sqlgen)
    for dialect in [options.dialect] if options.dialect else ["postgresql", "sqlite"]:
        waiting = []
        for seed in range(options.seed, options.seed + options.count):
            revision = Revision(seed, dialect)
            if revision.ask(reference):
                waiting.append(revision)
            else:
                compare_refusal(binary, revision, report)
            if len(waiting) == BATCH:
                compare(binary, waiting, dialect, report)
                waiting = []
        compare(binary, waiting, dialect, report)
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()))
    return 1 if counts["differs"] or counts["refused"] or counts["broken"] else 0


if __name__ == "__main__":
    sys.exit(main())
