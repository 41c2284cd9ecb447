#!/usr/bin/env python3
"""usage: projects.py SQLGEN sqlite|postgresql [--stops N] [--runs N] FOLDER:REVISIONS[:IMPORT_PATH...] ...

Whether the script for a client leaves the database that the plain script leaves, for whole projects: in one go, and stopped at N random
places one after the other, by a script that is cut off or a client that is killed, and applied again. REVISIONS and the import paths lie
in FOLDER. Prints a line for each project, as a row of a table, and ends with status 1 if any database is another one. What does not
compile, or what the server refuses of the plain script, is told and left out.
"""
import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time

from clients import Postgresql, Sqlite, without_moments


# What the server makes by chance: gen_random_uuid().
_UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b")


def dump(client):
    """The whole database, in an order that does not depend on how it came about, without the moment and random values."""
    if client.dialect == "sqlite":
        text = subprocess.run(["sqlite3", client.file, ".dump"], capture_output=True, text=True, check=True).stdout
    else:
        text = subprocess.run(["pg_dump", "--no-owner", "--no-privileges", "walk"], capture_output=True, text=True, check=True).stdout
        text = re.sub(r"(?m)^\\(un)?restrict .*\n", "", text)
    return sorted(_UUID.sub("<uuid>", without_moments(text)).split("\n"))


class Project:
    def __init__(self, binary, client, place):
        self.binary, self.client = binary, client
        folder, self.revisions, *self.imports = place.split(":")
        self.folder = os.path.abspath(folder)

    def compile(self, *options):
        line = [self.binary, "upgrade", "heads", "--dialect", self.client.dialect, "--revisions", os.path.join(self.folder, self.revisions)]
        for path in self.imports:
            line += ["--import-path", os.path.join(self.folder, path)]
        return subprocess.run(line + list(options), capture_output=True, text=True, cwd=self.folder)

    def apply_plain(self, script):
        client = self.client
        if client.dialect == "sqlite":
            line = ["sqlite3", "-batch", "-bail", client.file]
        else:
            line = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", "walk", "-o", os.devnull]
        return subprocess.run(line, input=script, capture_output=True, text=True)


def stopped(client, script, places, chance):
    """Applies the script as far as a random place, or as far as it comes before it is killed."""
    place = chance.choice(places)
    if chance.random() < 0.5:
        client.run(script[:place], chance.choice(client.WAYS))
    else:
        client.kill(script, place, chance.random() * 2, chance.choice(client.WAYS))
    client.settle()


def finished(client, script):
    for _ in range(100):
        result = client.run(script)
        if "another session" not in result.stderr and "locked" not in result.stderr:
            return result
        time.sleep(0.1)
    return result


def measure(project, options, chance):
    """The cells of the project's row, and whether all databases are the same; a text where there is none."""
    client = project.client
    plain, script = project.compile("--bind-parameters"), project.compile("--for", client.program)
    if script.returncode:
        errors = [line for line in script.stderr.splitlines() if line.startswith("error")]
        return f"does not compile: {(errors or ['?'])[0]}"
    client.restore(None)
    refusal = project.apply_plain(plain.stdout)
    if refusal.returncode:
        return f"the plain script is refused: {refusal.stderr.strip().splitlines()[0]}"
    want = dump(client)
    client.restore(None)
    whole = client.run(script.stdout).returncode == 0 and dump(client) == want
    places, same = client.places(script.stdout), 0
    for _ in range(options.runs):
        client.restore(None)
        for _ in range(options.stops):
            stopped(client, script.stdout, places, chance)
        same += finished(client, script.stdout).returncode == 0 and dump(client) == want
    revisions = script.stdout.count("\n-- Running ")
    cells = [revisions, len(places), "the same" if whole else "ANOTHER", f"{same} of {options.runs} the same"]
    return cells, whole and same == options.runs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sqlgen")
    parser.add_argument("database", choices=["sqlite", "postgresql"])
    parser.add_argument("projects", nargs="+")
    parser.add_argument("--stops", type=int, default=5)
    parser.add_argument("--runs", type=int, default=4)
    options = parser.parse_args()
    chance, good = random.Random(1), True
    with tempfile.TemporaryDirectory() as folder:
        client = (Sqlite if options.database == "sqlite" else Postgresql)(folder)
        for place in options.projects:
            name = os.path.basename(os.path.abspath(place.split(":")[0]))
            result = measure(Project(os.path.abspath(options.sqlgen), client, place), options, chance)
            if isinstance(result, str):
                print(f"{name}: {result}", flush=True)
                continue
            cells, same = result
            good = good and same
            print("| " + " | ".join(str(cell) for cell in [name, client.program, *cells]) + " |", flush=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
