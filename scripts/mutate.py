#!/usr/bin/env python3
"""usage: scripts/mutate.py BUILD [--folder src/dialect ...] [--count N] [--seed N] [--minutes N] [--first FILTER] [--test NAME ...] [--list]

Changes one place of the program at a time (an operator turned round, a constant off by one, a statement left out), builds it in
BUILD, a folder that is configured and built, and runs the golden and unit tests: does one of them notice? Prints each
mutant that none does, and how many of them were killed. The places are chosen by the seed; with --list they are only shown.
The golden cases that FILTER names are run before all others, and only the named test programs are built and run; after N minutes no
further mutant is begun.
The source tree is changed while it runs and put back after each mutant: let nothing else use it meanwhile.
"""
import argparse
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

# What is looked for, and what stands there instead. Templates, includes and stream operators don't look like these.
OPERATORS = [
    (r" == ", " != "),
    (r" != ", " == "),
    (r" < ", " <= "),
    (r" > ", " >= "),
    (r" <= ", " < "),
    (r" >= ", " > "),
    (r" && ", " || "),
    (r" \|\| ", " && "),
    (r" \+ (?=\d)", " - "),
    (r"\btrue\b", "false"),
    (r"\bfalse\b", "true"),
    (r"\bcontinue;", "break;"),
    (r"\(!", "("),
    (r"\bif \(", "if (!("),
    (r"(?<![\w.\"'])1(?![\w.\"'])", "2"),
    (r"(?<![\w.\"'])0(?![\w.\"'])", "1"),
]
TESTS = ("unit_dialect", "unit_compile", "golden_tests", "cli_tests")
STATEMENT = re.compile(r"^ +[\w.>()\[\]-]+(?:\.|->|\()[^=;{}]*\);$")


def code_lines(text):
    """The numbers and texts of lines that are code: no comments, no includes, no declarations of constants' names."""
    for number, line in enumerate(text.splitlines()):
        bare = line.strip()
        if bare and not bare.startswith(("//", "#", "template", "using", "namespace", "case", "[[nodiscard]]", "*")):
            yield number, line.split(" // ")[0]


def outside_strings(line, place):
    return line[:place].count('"') % 2 == 0 and line[:place].count("'") % 2 == 0


def mutants_of(path):
    text = path.read_text()
    for number, line in code_lines(text):
        if "constexpr" in line or "operator" in line:
            continue
        for pattern, instead in OPERATORS:
            for found in re.finditer(pattern, line):
                if not outside_strings(line, found.start()):
                    continue
                changed = line[: found.start()] + instead + line[found.end() :]
                if instead == "if (!(":
                    if not changed.rstrip().endswith(") {"):
                        continue
                    changed = changed.rstrip()[:-3] + ")) {"
                yield path, number, changed
        if STATEMENT.match(line) and line.count("(") == line.count(")"):
            yield path, number, re.match(" *", line)[0] + ";"


def run(*command, timeout=1200):
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=timeout, env=dict(os.environ, GTEST_FAIL_FAST="1"))
        return done.returncode == 0
    except subprocess.TimeoutExpired:
        return False


def is_killed(tests, first):
    golden = [test for test in tests if test.name == "golden_tests"]
    if first and any(not run(str(test), "--gtest_brief=1", f"--gtest_filter={first}") for test in golden):
        return True
    return not all(run(str(test), "--gtest_brief=1") for test in tests)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--folder", action="append", default=[])
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--first", help="a filter of golden cases")
    parser.add_argument("--test", action="append", default=[])
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    folders = options.folder or ["src/dialect", "src/compile"]
    files = sorted(file for folder in folders for file in (ROOT / folder).rglob("*.cpp"))
    mutants = [mutant for file in files for mutant in mutants_of(file)]
    chosen = random.Random(options.seed).sample(mutants, min(options.count, len(mutants)))
    print(f"{len(mutants)} places in {len(files)} files, {len(chosen)} chosen", flush=True)
    tests = [options.build / "tests" / name for name in options.test or TESTS]
    targets = ["sqlgen", *(test.name for test in tests)]
    killed = refused = 0
    survivors = []
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # puts the source back on the way out
    begun = time.monotonic()
    for path, number, changed in chosen:
        if time.monotonic() - begun > 60 * options.minutes:
            break
        original = path.read_text()
        lines = original.splitlines(keepends=True)
        place = f"{path.relative_to(ROOT)}:{number + 1}"
        if options.list:
            print(f"{place}\n  - {lines[number].strip()}\n  + {changed.strip()}")
            continue
        try:
            path.write_text("".join([*lines[:number], changed + "\n", *lines[number + 1 :]]))
            if not run("cmake", "--build", str(options.build), "--target", *targets):
                refused += 1
                print(f"not built  {place}", flush=True)
            elif is_killed(tests, options.first):
                killed += 1
                print(f"killed     {place}", flush=True)
            else:
                survivors.append(place)
                print(f"SURVIVED   {place}\n  - {lines[number].strip()}\n  + {changed.strip()}", flush=True)
        finally:
            path.write_text(original)
    if not options.list:
        run("cmake", "--build", str(options.build), "--target", *targets)
        tried = killed + len(survivors)
        print(f"{killed} of {tried} killed ({100 * killed / max(tried, 1):.0f}%), {refused} that no compiler takes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
