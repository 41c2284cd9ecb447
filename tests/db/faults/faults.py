#!/usr/bin/env python3
"""usage: faults.py SQLGEN sqlite|postgresql [--every N] [--project FOLDER]

What goes wrong while a script made with --for is applied, tried at each place of it (or at every Nth), by each way in which a script
reaches the client in turn: a statement that fails, the script cut off, the client killed. What the database holds right afterwards must be
what the revisions that its version table names have made, or, where a revision commits in between, be noted as unfinished; and the whole
script, applied again, must reach its end with the rows of an undisturbed run. Then: applied twice, a second session, the wrong start at each
revision. Prints how often each was tried, and ends with status 1 if any left a torn or lying state, lost a row or touched a database that it
was not made for. Without --project it is the chain beside this file.
"""
import argparse
import collections
import os
import random
import subprocess
import sys
import tempfile
import time

from clients import Postgresql, Sqlite

CHAIN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "chain")


class Trial:
    def __init__(self, binary, client, project, every):
        self.binary, self.client, self.project, self.every = binary, client, project, every
        self.random, self.counts, self.bad = random.Random(1), collections.Counter(), []
        self.tries = 0

    def sqlgen(self, *arguments):
        line = [self.binary, *arguments, "--dialect", self.client.dialect, "--revisions", os.path.join(self.project, "revisions")]
        made = subprocess.run(line, capture_output=True, text=True)
        if made.returncode:
            sys.exit(f"{' '.join(line)}: {made.stderr}")
        return made.stdout

    def script(self, command, what):
        return self.sqlgen(command, what, "--for", self.client.program)

    def walk(self, command, what):
        """What the database holds after each step of a script, undisturbed: by the rows of the version table."""
        states = dict([self.client.state()])
        with tempfile.TemporaryDirectory() as folder:
            self.sqlgen(command, what, "--for", self.client.program, "--split", os.path.join(folder, "steps"))
            for name in sorted(os.listdir(os.path.join(folder, "steps"))):
                if name.startswith("0"):
                    with open(os.path.join(folder, "steps", name)) as file:
                        if self.client.run(file.read()).returncode:
                            sys.exit(f"{name} of the {command} fails undisturbed")
                    states.update([self.client.state()])
        return states

    def tell(self, *what):
        self.bad.append(" ".join(str(x) for x in what))

    def judge(self, kind, states, way):
        """Right after a fault."""
        self.client.settle()
        rows, content = self.client.state()
        if states.get(rows) == content:
            return
        if self.client.commits_in_between and self.client.leftovers():
            self.counts[kind + ", between the parts of a revision, which is noted"] += 1
        else:
            self.tell(kind, way, "the database is not what", rows or "base", "says")

    def finish(self, kind, script, want, way="pipe"):
        """The whole script again, once nobody else holds its lock."""
        for _ in range(100):
            result = self.client.run(script, way)
            if "another session" not in result.stderr and "locked" not in result.stderr:
                break
            time.sleep(0.1)
        self.counts[kind] += 1
        if result.returncode:
            self.tell(kind, way, "applied again it fails:", result.stderr[-300:])
        elif self.client.state() != want:
            self.tell(kind, way, "applied again it does not reach its end")
        if self.client.leftovers():
            self.tell(kind, way, "something of the script's own is left")

    def fail_at(self, script, place, want, way):
        result = self.client.run(script[:place] + "SELECT 1 / nowhere;\n" + script[place:], way)
        if result.returncode == 0 and self.client.state() != want:  # it may stand in a branch that is not taken
            self.tell(way, "a statement that fails gives status 0 at", place)
        return "a statement fails"

    def cut_at(self, script, place, want, way):
        result = self.client.run(script[:place], way)
        if self.client.tells_of_the_end and result.returncode == 0 and self.client.state() != want:
            self.tell(way, "cut off it gives status 0 at", place)
        return "the script is cut off"

    def kill_at(self, script, place, want, way):
        self.client.kill(script, place, self.random.random() * self.client.patience, way)
        return "the client is killed"

    def disturb(self, name, script, begin, states, want):
        for number, place in enumerate(self.client.places(script)):
            if number % self.every == 0:
                for fault in (self.fail_at, self.cut_at, self.kill_at):
                    way = self.client.WAYS[self.tries % len(self.client.WAYS)]
                    self.tries += 1
                    self.client.restore(begin)
                    kind = f"{name}: {fault(script, place, want, way)}"
                    self.judge(kind, states, way)
                    self.finish(kind, script, want, way)
        for way in self.client.WAYS:
            self.finish(f"{name}: applied twice", script, want, way)

    def second_session(self, script, want):
        """Two at once: one does it, the other is refused or finds it done."""
        for _ in range(5):
            self.client.restore(None)
            both = [self.client.start(script) for _ in range(2)]
            statuses = sorted(one.wait() for one in both)
            if statuses[0] != 0 or self.client.state() != want:
                self.tell("two sessions:", statuses)
            self.counts["two sessions at once"] += 1

    def wrong_starts(self, states, want):
        names = [state for state in states if state]
        pairs = [(at, start) for at in names for start in names]
        for at, start in pairs[:: max(1, self.every // 8)]:
            self.client.restore(None)
            for part in at.split(","):
                begin = "base" if part == at.split(",")[0] else at.split(",")[0]
                if self.client.run(self.script("upgrade", f"{begin}:{part}")).returncode:
                    sys.exit(f"the chain does not run to {at}")
            before = self.client.state()
            result = self.client.run(self.script("upgrade", f"{start}:heads"), self.client.WAYS[self.tries % len(self.client.WAYS)])
            self.tries += 1
            self.counts["made for another revision"] += 1
            if self.client.state() != (want if result.returncode == 0 else before):
                self.tell("at", at, "the script from", start, "ends with", result.returncode, "and changes the database")

    def run(self):
        up = self.script("upgrade", "heads")
        heads = ",".join(sorted(line.split()[0] for line in self.sqlgen("heads").splitlines()))
        down = self.script("downgrade", f"{heads}:base")
        self.client.restore(None)
        rising = self.walk("upgrade", "heads")
        top = self.client.save("top")
        falling = self.walk("downgrade", f"{heads}:base")
        self.disturb("upgrade", up, None, rising, (heads, rising[heads]))
        self.disturb("downgrade", down, top, falling, ("", falling[""]))
        self.second_session(up, (heads, rising[heads]))
        self.wrong_starts(rising, (heads, rising[heads]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sqlgen")
    parser.add_argument("database", choices=["sqlite", "postgresql"])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--project", default=CHAIN)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        client = (Sqlite if options.database == "sqlite" else Postgresql)(folder)
        trial = Trial(os.path.abspath(options.sqlgen), client, os.path.abspath(options.project), options.every)
        trial.run()
    for kind, count in sorted(trial.counts.items()):
        print(f"{count:6} {kind}")
    print(f"{len(trial.bad):6} torn or lying states, lost rows, wrong databases touched")
    for what in trial.bad[:20]:
        print("   ", what)
    return 1 if trial.bad else 0


if __name__ == "__main__":
    sys.exit(main())
