#!/usr/bin/env python3
"""usage: faults.py SQLGEN sqlite|postgresql [--every N]

What goes wrong while a script made with --for is applied, tried at each place of it (or at every Nth): a statement that fails, the script
cut off, the client killed. Afterwards the state must be one that the script may leave, and the whole script, applied again, must
reach its end with the rows of an undisturbed run. Then: applied twice, a second session, the wrong start at each revision. Prints how often
each was tried, and ends with status 1 if any left a torn or lying state, lost a row or touched a database that it was not made for.
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

CHAIN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "chain", "revisions")
STATES = ["f01", "f02", "f03", "f04", "f05", "f06", "f05,f06", "f07"]


class Trial:
    def __init__(self, binary, client, every):
        self.binary, self.client, self.every = binary, client, every
        self.random, self.counts, self.bad = random.Random(1), collections.Counter(), []

    def script(self, command, what):
        line = [self.binary, command, what, "--for", self.client.program, "--dialect", self.client.dialect, "--revisions", CHAIN]
        made = subprocess.run(line, capture_output=True, text=True)
        if made.returncode:
            sys.exit(f"{' '.join(line)}: {made.stderr}")
        return made.stdout

    def tell(self, *what):
        self.bad.append(" ".join(str(x) for x in what))

    def finish(self, kind, script, want):
        """The whole script again, once nobody else holds its lock."""
        for _ in range(100):
            result = self.client.run(script)
            if "another session" not in result.stderr and "locked" not in result.stderr:
                break
            time.sleep(0.1)
        self.counts[kind] += 1
        if result.returncode:
            self.tell(kind, "applied again it fails:", result.stderr[-300:])
        elif self.client.snapshot() != want:
            self.tell(kind, "applied again it does not reach its end")
        if self.client.leftovers():
            self.tell(kind, "something of the script's own is left")

    def fail_at(self, name, script, place, want):
        result = self.client.run(script[:place] + "SELECT 1 / nowhere;\n" + script[place:])
        if result.returncode == 0 and self.client.snapshot() != want:  # it may stand in a branch that is not taken
            self.tell(name, "a statement that fails gives status 0 at", place)
        self.finish(f"{name}: a statement fails", script, want)

    def cut_at(self, name, script, place, want):
        result = self.client.run(script[:place])
        if self.client.tells_of_the_end and result.returncode == 0 and self.client.snapshot() != want:
            self.tell(name, "cut off it gives status 0 at", place)
        self.finish(f"{name}: the script is cut off", script, want)

    def kill_at(self, name, script, place, want):
        self.client.kill(script[:place], self.random.random() * self.client.patience)
        self.finish(f"{name}: the client is killed", script, want)

    def disturb(self, name, script, begin, want):
        places = self.client.places(script)
        for number, place in enumerate(places):
            if number % self.every == 0:
                for fault in (self.fail_at, self.cut_at, self.kill_at):
                    self.client.restore(begin)
                    fault(name, script, place, want)
        self.finish(f"{name}: applied twice", script, want)

    def second_session(self, script, want):
        """Two at once: one does it, the other is refused or finds it done."""
        for _ in range(5):
            self.client.restore(None)
            both = [self.client.start(script) for _ in range(2)]
            statuses = sorted(one.wait() for one in both)
            if statuses[0] != 0 or self.client.snapshot() != want:
                self.tell("two sessions:", statuses)
            self.counts["two sessions at once"] += 1

    def wrong_starts(self, want):
        for state in STATES:
            self.client.restore(None)
            for part in state.split(","):
                start = "base" if part == state.split(",")[0] else state.split(",")[0]
                made = self.script("upgrade", f"{start}:{part}")
                if self.client.run(made).returncode:
                    sys.exit(f"the chain does not run to {state}")
            begin, before = self.client.save(), self.client.snapshot()
            for start in STATES:
                self.client.restore(begin)
                result = self.client.run(self.script("upgrade", f"{start}:heads"))
                after = self.client.snapshot()
                self.counts["made for another revision"] += 1
                if after != (want if result.returncode == 0 else before):
                    self.tell("at", state, "the script from", start, "ends with", result.returncode, "and changes the database")

    def run(self):
        up, down = self.script("upgrade", "heads"), self.script("downgrade", "heads:base")
        self.client.restore(None)
        if self.client.run(up).returncode:
            sys.exit("the upgrade fails undisturbed")
        top, top_state = self.client.snapshot(), self.client.save("top")
        if self.client.run(down).returncode:
            sys.exit("the downgrade fails undisturbed")
        bottom = self.client.snapshot()
        self.disturb("upgrade", up, None, top)
        self.disturb("downgrade", down, top_state, bottom)
        self.second_session(up, top)
        self.wrong_starts(top)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sqlgen")
    parser.add_argument("database", choices=["sqlite", "postgresql"])
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        client = (Sqlite if options.database == "sqlite" else Postgresql)(folder)
        trial = Trial(os.path.abspath(options.sqlgen), client, options.every)
        trial.run()
    for kind, count in sorted(trial.counts.items()):
        print(f"{count:6} {kind}")
    print(f"{len(trial.bad):6} torn or lying states, lost rows, wrong databases touched")
    for what in trial.bad[:20]:
        print("   ", what)
    return 1 if trial.bad else 0


if __name__ == "__main__":
    sys.exit(main())
