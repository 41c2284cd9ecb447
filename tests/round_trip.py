#!/usr/bin/env python3
"""Hold `sqlgen convert` against the scripts that revisions compile to.

usage: round_trip.py SQLGEN CASES [--to FORMAT ...] [--only TEXT] [--show N] [--list] [--jobs N]

CASES is a file of cases, one a line: {"name", "revision": the text of an Alembic file, "up" and "down": {dialect:
{"stdout": the script} or {"error": ...}}}; or a folder of golden cases, AREA/NAME.py beside NAME.DIALECT.sql. The
revision is converted, and what was written is compiled: the script must be that of the case to the byte. A case that
convert refuses is counted apart, by the id of its error; so are operations that are written as plain SQL. Directions
that have no script in the case are not held against anything.
"""
import argparse, collections, concurrent.futures, difflib, json, os, re, subprocess, sys, tempfile


def run(binary, arguments, folder):
    done = subprocess.run([binary, *arguments], capture_output=True, timeout=60, cwd=folder, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def scripts_of(case):
    """-> (commands, dialect, what they print one after the other)"""
    if "golden" in case:
        for dialect, want in case["golden"].items():
            yield ("upgrade head", "downgrade head:base"), dialect, want
        return
    for direction, command in (("up", "upgrade head"), ("down", "downgrade aaaa:base")):
        for dialect, want in case[direction].items():
            if "stdout" in want:
                yield (command,), dialect, want["stdout"]


def cases_of(path):
    if not os.path.isdir(path):
        return [json.loads(line) for line in open(path)]
    cases = []
    for folder in sorted(os.listdir(path)):
        for name in sorted(os.listdir(os.path.join(path, folder))):
            stem = os.path.join(path, folder, name[:-3])
            scripts = {d: stem + f".{d}.sql" for d in ("postgresql", "sqlite")}
            if name.endswith(".py") and any(map(os.path.exists, scripts.values())):
                cases.append({"name": f"{folder}/{name}", "revision": open(stem + ".py", newline="").read(),
                              "golden": {d: open(f, newline="").read() for d, f in scripts.items() if os.path.exists(f)}})
    return cases


def says_by_comments(case):
    """Whether a statement of the case is a comment alone: in a file of SQL nothing ends it."""
    return any(re.search(r"^--(?! Running ).*;$", want, re.M) for _, _, want in scripts_of(case))


def convert_case(binary, case, form):
    """-> (verdict, detail, warnings); verdicts: pass, FAIL, refused"""
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "aaaa_case.py")
        with open(source, "w", newline="") as file:
            file.write(case["revision"])
        status, out, err = run(binary, ["convert", source, "--to", form], folder)
        warnings = re.findall(r"^warning\[written-as-sql\].*?(?=^warning|^error|\Z)", err, re.M | re.S)
        if status != 0:
            ids = re.findall(r"^error\[([a-z0-9-]+)\]", err, re.M)
            if ids and all(id.startswith("live-") for id in ids):
                return "asks a database", err, warnings  # of one revision alone nothing is known of that
            if form == "sql" and ids == ["conversion-differs"] and says_by_comments(case):
                return "says by comments", err, warnings
            return ("refused", ",".join(sorted(set(ids))) + "\n" + err, warnings) if status == 1 and out == "" else (
                "FAIL", f"exit {status}: {err}", warnings)
        written = os.path.join(folder, "new")
        os.mkdir(written)
        with open(os.path.join(written, "aaaa_case." + form), "w", newline="") as file:
            file.write(out)
        for commands, dialect, want in scripts_of(case):
            got, errors = "", ""
            for command in commands:
                status, script, err = run(
                    binary, [*command.split(), "--dialect", dialect, "--revisions", written], folder)
                got += script
                errors += err if status else ""
            if errors and len(commands) == 1:
                return "FAIL", f"{commands} {dialect}: {errors}\n{out}", warnings
            if got != want:
                diff = difflib.unified_diff(want.splitlines(), got.splitlines(), "wanted", "got", lineterm="", n=2)
                return "FAIL", f"{commands} {dialect}:\n" + "\n".join(list(diff)[:30]) + errors + "\n" + out, warnings
    return "pass", "", warnings


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("binary")
    parser.add_argument("cases")
    parser.add_argument("--to", action="append", choices=["toml", "xml", "sql"])
    parser.add_argument("--only", default="")
    parser.add_argument("--show", type=int, default=5)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    cases = [case for case in cases_of(options.cases) if options.only in case["name"] and any(scripts_of(case))]
    failed = False
    for form in options.to or ["toml", "xml"]:
        tally, refusals, as_sql, shown = collections.Counter(), collections.Counter(), collections.Counter(), 0
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for case, (verdict, detail, warnings) in zip(
                    cases, pool.map(lambda case: convert_case(binary, case, form), cases)):
                tally[verdict] += 1
                if verdict == "refused":
                    refusals[detail.splitlines()[0]] += 1
                for warning in warnings:
                    why = re.findall(r"\^+ (.*)", warning)
                    as_sql[why[0] if why else "?"] += 1
                    if options.list:
                        print("as SQL:", case["name"], "|", why[0] if why else "?")
                if verdict != "pass" and options.list:
                    print(verdict, case["name"], "|", detail.splitlines()[0])
                elif verdict in ("FAIL", "refused") and shown < options.show:
                    shown += 1
                    print(f"{verdict} {case['name']}\n{detail}\n")
        total = max(1, sum(tally.values()) - tally["asks a database"] - tally["says by comments"])
        print(f"{form}: {tally['pass']} of {total} cases the same, {tally['FAIL']} differ, {tally['refused']} refused "
              f"({100 * tally['refused'] / total:.2f}%)", dict(refusals))
        print(f"{form}: {sum(as_sql.values())} operations written as SQL", dict(as_sql.most_common(20)))
        failed = failed or tally["FAIL"] > 0 or tally["refused"] >= 0.03 * total
    sys.exit(1 if failed else 0)


main()
