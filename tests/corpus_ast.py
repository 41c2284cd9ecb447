#!/usr/bin/env python3
"""Compares trees of Python files with those of the Python that runs this.

usage: corpus_ast.py AST_DUMPER [--limit N] [--positions] [--show N] [FILE-OR-FOLDER...]

Without files it takes Python's own standard library. A file must be accepted exactly where ast.parse accepts it; the
tree must be ast.dump's where Python is 3.12, or 3.11 and no f-string is there (newer ones print it differently). Grammar that is newer than the
running Python is not held against it: such a file is left out.
"""

import argparse
import ast
import os
import re
import subprocess
import sys
import sysconfig
import warnings


def python_files(places):
    for place in places:
        if os.path.isfile(place):
            yield place
        for folder, folders, files in os.walk(place):
            folders[:] = sorted(set(folders) - {"__pycache__", "site-packages", "dist-packages"})
            yield from (os.path.join(folder, name) for name in sorted(files) if name.endswith(".py"))


class Dumper:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def field(self):
        out = bytearray()
        while True:
            waiting = self.process.stdout.peek()
            if not waiting:
                sys.exit("the dumper ended early")
            end = waiting.find(b"\0")
            if end >= 0:
                out += self.process.stdout.read(end)
                self.process.stdout.read(1)
                return bytes(out)
            out += self.process.stdout.read(len(waiting))

    def read(self, path):
        self.process.stdin.write(os.fsencode(path) + b"\n")
        self.process.stdin.flush()
        return self.field(), self.field()


def first_difference(left, right):
    left, right = left.splitlines(), right.splitlines()
    for number, (a, b) in enumerate(zip(left, right)):
        if a != b:
            return f"line {number + 1} of the tree: {a.strip()!r} against {b.strip()!r}"
    return "one tree is longer"


def is_newer_grammar(path):
    """Whether what this Python refuses may be right in a newer one."""
    return sys.version_info < (3, 12) and re.search(rb"\bf['\"]|^\s*type \w|^\s*(def|class) \w+\[", open(path, "rb").read(), re.M)


def compare(path, verdict, text, options):
    """What is wrong, or None; and whether the file counts."""
    source = open(path, "rb").read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        if verdict == b"error" or is_newer_grammar(path):
            return None
        return f"accepted, but Python says: {error}"
    except (RecursionError, MemoryError):
        return None
    if verdict != b"ok":
        return "refused, but Python accepts it:\n" + text.decode(errors="replace")
    if sys.version_info[:2] not in ((3, 11), (3, 12)):
        return None
    if sys.version_info < (3, 12) and re.search(rb"\b[rR]?[fF][rR]?['\"]", source):
        return None  # Python 3.12 reads f-strings anew
    try:
        expected = (ast.dump(tree, indent=2, include_attributes=options.positions) + "\n").encode(errors="surrogatepass")
    except (RecursionError, ValueError):
        return None
    if sys.version_info < (3, 12):
        text = re.sub(rb",\n *type_params=\[\]", b"", text)
    return None if expected == text else first_difference(expected, text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dumper")
    parser.add_argument("places", nargs="*")
    parser.add_argument("--limit", type=int, help="take only so many files, evenly spread")
    parser.add_argument("--positions", action="store_true", help="compare lines and columns too (Python 3.12)")
    parser.add_argument("--show", type=int, default=20, help="how many differences to print")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    files = list(python_files(options.places or [sysconfig.get_path("stdlib")]))
    if options.limit and len(files) > options.limit:
        files = files[:: len(files) // options.limit]
    dumper = Dumper([options.dumper] + (["--positions"] if options.positions else []))
    wrong = 0
    for path in files:
        problem = compare(path, *dumper.read(path), options)
        if problem:
            wrong += 1
            if wrong <= options.show:
                print(f"{path}: {problem}")
    print(f"{len(files)} files, {wrong} differ from Python {sys.version.split()[0]}")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
