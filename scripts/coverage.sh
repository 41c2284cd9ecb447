#!/usr/bin/env bash
# usage: scripts/coverage.sh [TEST...]
#
# Builds with coverage, runs the tests that are named as for `ctest -R` (all of them by default), and prints how many lines of each
# folder of src/ they reach, then the files with the most lines that none does. Needs clang and llvm-cov.
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in clang++ llvm-profdata llvm-cov; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed: apt-get install clang llvm" >&2; exit 1; }
done
cmake --preset coverage >/dev/null
# clang 14 does not get through every test program: what it does not build is left out.
cmake --build --preset coverage -- -k 0 || echo "not all of the test programs are built" >&2
profiles=build/coverage/profiles
rm -rf "$profiles"
mkdir -p "$profiles"
LLVM_PROFILE_FILE="$PWD/$profiles/%m.profraw" ctest --test-dir build/coverage --output-on-failure --timeout 1800 \
  ${1:+-R "$(IFS='|'; echo "$*")"} || echo "some tests failed: what they reach counts all the same" >&2
llvm-profdata merge -sparse "$profiles"/*.profraw -o "$profiles/all.profdata"

# Of the program and of every test program: each has the layers that it links.
objects=()
for program in build/coverage/sqlgen build/coverage/tests/unit_* build/coverage/tests/*_tests; do
  [ -f "$program" ] && [ -x "$program" ] && objects+=(-object "$program")
done
llvm-cov export -summary-only -instr-profile="$profiles/all.profdata" "${objects[@]:1}" src >"$profiles/summary.json"
python3 - "$profiles/summary.json" "$PWD/src/" <<'END'
import collections, json, sys

folders = collections.defaultdict(lambda: [0, 0])
files = []
for entry in json.load(open(sys.argv[1]))["data"][0]["files"]:
    name = entry["filename"]
    if not name.startswith(sys.argv[2]):
        continue
    name = name[len(sys.argv[2]) :]
    lines = entry["summary"]["lines"]
    folder = "/".join(name.split("/")[:2]) if name.startswith("frontend/") else name.split("/")[0]
    for key in (folder, "all"):
        folders[key][0] += lines["count"]
        folders[key][1] += lines["covered"]
    files.append((lines["count"] - lines["covered"], lines["count"], name))
for folder, (count, covered) in sorted(folders.items(), key=lambda item: (item[0] == "all", item[0])):
    print(f"{100 * covered / count:6.1f}%  {covered:6} of {count:6}  {folder}")
print("\nmost lines that no test reaches:")
for missed, count, name in sorted(files, reverse=True)[:25]:
    print(f"{missed:6} of {count:6}  {name}")
END
