#!/usr/bin/env python3
"""usage: scripts/mutation/mutate.py FOLDER [--of src/dialect ...] [--count N] [--seed N] [--minutes N] [--jobs N] [--unreached] [--configure OPTION ...]

Do the tests notice when the program is wrong? A copy of the project is made and built in FOLDER that holds mutants at one place of each line
(an operator turned round, a constant off by one, a statement left out; places.py); each test is run once to see which of them it
reaches, and N of them, chosen by the seed, are then tried, each with the tests that reach it. Prints each that survives
them all, and how many were killed. Needs clang or g++, and memory for a build; the project's own folder is not changed.
"""
import argparse
import collections
import concurrent.futures
import filecmp
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time

from places import places_of

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAMS = ("unit_dialect", "unit_compile", "golden_tests", "cli_tests")
SWITCH = """#pragma once
#include <fcntl.h>
#include <unistd.h>
#include <atomic>
#include <cstdio>
#include <cstdlib>
// Whether this run of the program is mutant N; writes down once that the place was reached.
inline bool sqlgen_mutant(int n) {
  static const int active = std::getenv("SQLGEN_MUTANT") ? std::atoi(std::getenv("SQLGEN_MUTANT")) : -1;
  static const char* reached = std::getenv("SQLGEN_MUTANT_REACHED");
  static std::atomic<bool> seen[COUNT];
  if (reached != nullptr && !seen[n].exchange(true)) {
    static const int file = ::open(reached, O_WRONLY | O_APPEND | O_CREAT, 0644);
    char text[16];
    const int size = std::snprintf(text, sizeof text, "%d\\n", n);
    (void)!::write(file, text, static_cast<unsigned>(size));
  }
  return n == active;
}
"""


def run(command, seconds=60, **variables):
    """Whether the command ends well; its whole process group is ended when the time is over."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True,
                               env=dict(os.environ, **variables))
    try:
        output, _ = process.communicate(timeout=seconds)
        return process.returncode == 0, output
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return False, "took too long"


def copy_changed(source, target):
    """Copies a file if it has other bytes than the copy, so that what is built already stays so."""
    if not os.path.exists(target) or not filecmp.cmp(source, target, shallow=False):
        shutil.copy(source, target)
    return target


def write_mutants(copy, switch, sources, places, dropped):
    by_file = collections.defaultdict(list)
    for number, place in enumerate(places):
        if number not in dropped:
            by_file[place.file].append((number, place))
    for name, source in sources.items():
        lines = source.splitlines()
        for number, place in by_file[name]:
            lines[place.line] = place.mutated.replace("%d", str(number))
        text = f'#include "{switch}"\n#line 1\n' + "\n".join(lines) + "\n"
        if not (copy / name).exists() or (copy / name).read_text() != text:
            (copy / name).write_text(text)


def build(folder, copy, sources, places, configure):
    """Builds until every place that is left compiles; gives the numbers of those that don't.

    They are kept in the folder, so that the same mutants are not built again when only tests have changed."""
    known = folder / "dropped.json"
    texts = [place.mutated for place in places]
    kept = json.loads(known.read_text()) if known.exists() else {}
    dropped = set(kept["dropped"]) if kept.get("places") == texts else set()
    number_at = {(place.file, place.line + 1): number for number, place in enumerate(places)}
    targets = ["sqlgen", *PROGRAMS]
    flags = "-w -O0 -ferror-limit=0" if "clang" in " ".join(configure) else "-w -O0"
    write_mutants(copy, folder / "switch.hpp", sources, places, dropped)
    ok, output = run(["cmake", "-S", str(copy), "-B", str(copy / "build" / "mutants"), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Mutants", "-DSQLGEN_UNITY=ON",
                      f"-DCMAKE_CXX_FLAGS={flags}", *configure], 600)
    while ok:
        write_mutants(copy, folder / "switch.hpp", sources, places, dropped)
        ok, output = run(["cmake", "--build", str(copy / "build" / "mutants"), "--target", *targets, "--", "-k", "0"], 7200)
        if ok:
            known.write_text(json.dumps({"places": texts, "dropped": sorted(dropped)}))
            return dropped
        told, of_error = [], False
        for name, line, kind in re.findall(r"^(/[^:\n]+):(\d+):\d+: (error|warning|note)", output, re.M):
            of_error = kind == "error" or (of_error and kind == "note")
            if of_error and name.startswith(f"{copy}/"):
                told.append((name[len(f"{copy}/") :], line))
        for reach in (0, 1, 2):  # a statement of several lines may be told of at another of them
            near = {number_at.get((name, int(line) + by)) for name, line in told for by in range(-reach, reach + 1)}
            wrong = near - dropped - {None}
            if wrong:
                break
        if not wrong:
            break
        dropped |= wrong
        ok = True
        print(f"{len(dropped)} places that don't compile are left alone", flush=True)
    sys.exit(f"the copy can't be built:\n{output[-4000:]}")


def tests_of(program):
    _, output = run([str(program), "--gtest_list_tests"])
    suite = ""
    for line in output.splitlines():
        if line.startswith("  "):
            yield suite + line.split("#")[0].strip()
        elif line.endswith(".") or line.split("#")[0].strip().endswith("."):
            suite = line.split("#")[0].strip()


def reached_by(folder, program, name):
    report = folder / "reached" / f"{program.name}.{name.replace('/', '_')}"
    begun = time.monotonic()
    ok, _ = run([str(program), "--gtest_brief=1", f"--gtest_filter={name}"], SQLGEN_MUTANT_REACHED=str(report))
    numbers = {int(line) for line in report.read_text().split()} if ok and report.exists() else set()
    return program, name, time.monotonic() - begun, numbers


def survives(mutant, tests):
    """Runs the tests that reach the mutant, the shortest first, in growing groups of a program."""
    waiting = collections.defaultdict(list)
    for seconds, program, name in sorted(tests, key=lambda test: test[0]):
        waiting[program].append((seconds, name))
    for size in (1, 4, 16, 1000):
        for program, names in waiting.items():
            group, waiting[program] = names[:size], names[size:]
            if group:
                limit = 20 + 10 * sum(seconds for seconds, _ in group)
                filters = ":".join(name for _, name in group)
                ok, _ = run([str(program), "--gtest_brief=1", f"--gtest_filter={filters}"], limit, SQLGEN_MUTANT=str(mutant), GTEST_FAIL_FAST="1")
                if not ok:
                    return False
    return True


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--of", action="append", default=[])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--unreached", action="store_true", help="name every place that no test reaches, not only of those tried")
    parser.add_argument("--configure", action="append", default=[], help="an option for cmake")
    options = parser.parse_args()
    folder = options.folder.resolve()
    copy = folder / "source"
    choice = random.Random(options.seed)
    files = sorted(file for of in options.of or ["src/dialect", "src/compile"] for file in (ROOT / of).rglob("*.cpp"))
    sources = {str(file.relative_to(ROOT)): file.read_text() for file in files}  # once: the project may be worked on meanwhile
    places = [place for name, text in sources.items() for place in places_of(name, text, choice)]
    mutated = {str(ROOT / name) for name in sources}
    shutil.copytree(ROOT, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("build", ".git"),
                    copy_function=lambda source, target: target if source in mutated else copy_changed(source, target))
    switch = SWITCH.replace("COUNT", str(len(places) // 1000 * 1000 + 1000))
    if not (folder / "switch.hpp").exists() or (folder / "switch.hpp").read_text() != switch:  # all mutated sources include it
        (folder / "switch.hpp").write_text(switch)
    print(f"{len(places)} places in {len(files)} files", flush=True)
    dropped = build(folder, copy, sources, places, options.configure)

    shutil.rmtree(folder / "reached", ignore_errors=True)
    (folder / "reached").mkdir()
    programs = [copy / "build" / "mutants" / "tests" / name for name in PROGRAMS]
    tests = collections.defaultdict(list)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        asked = [pool.submit(reached_by, folder, program, name) for program in programs for name in tests_of(program)]
        for future in asked:
            program, name, seconds, numbers = future.result()
            for number in numbers:
                tests[number].append((seconds, program, name))
        print(f"{len(asked)} tests reach {len(tests)} of {len(places) - len(dropped)} places", flush=True)

        for number in sorted(set(range(len(places))) - dropped - set(tests)) if options.unreached else []:
            print(f"not reached  {places[number].file}:{places[number].line + 1}  {places[number].original.strip()}", flush=True)
        chosen = choice.sample(sorted(set(range(len(places))) - dropped), min(options.count, len(places) - len(dropped)))
        begun = time.monotonic()
        state = collections.Counter()

        def judge(number):
            if time.monotonic() - begun > 60 * options.minutes:
                return number, None
            return number, "not reached" if not tests[number] else "survived" if survives(number, tests[number]) else "killed"

        for number, outcome in pool.map(judge, chosen):
            state[outcome] += 1
            if outcome in ("not reached", "survived"):
                place = places[number]
                print(f"{outcome:12} {place.file}:{place.line + 1}  {place.what}\n    {place.original.strip()}", flush=True)
    tried = state["killed"] + state["survived"] + state["not reached"]
    print(f"{tried} tried: {state['killed']} killed ({100 * state['killed'] / max(tried, 1):.0f}%), {state['survived']} survived, "
          f"{state['not reached']} that no test reaches")
    return 0


if __name__ == "__main__":
    sys.exit(main())
