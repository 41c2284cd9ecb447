#!/usr/bin/env bash
# usage: whitespace.sh ROOT: no trailing blanks, tabs or carriage returns in the project's own text. Inputs and outputs
# of tests and the compiled scripts are what they have to be.
set -euo pipefail
cd "$1"
if find src tests/unit tests/harness tests/runner tests/cli scripts cmake dialects docs bench \
  README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md CMakeLists.txt sqlgen.toml -type f \
  \( -name '*.cpp' -o -name '*.hpp' -o -name '*.def' -o -name '*.cmake' -o -name '*.txt' -o -name '*.toml' \
  -o -name '*.md' -o -name '*.sh' -o -name '*.py' \) -print0 | xargs -0 grep -nE $'[ \t\r]$|\t'; then
  echo 'these lines end in a blank or hold a tab' >&2
  exit 1
fi
