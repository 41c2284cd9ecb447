#!/usr/bin/env bash
# usage: diagnostics_tested.sh ROOT: each diagnostic of docs/diagnostics.md is given by a test: its id stands in what a golden
# case expects on standard error, or in a test of tests/unit or tests/cli.
set -euo pipefail
cd "$1"
status=0

expected=$(find tests/golden \( -name '*.stderr' -o -name '*stderr.txt' \) -exec cat {} + |
  grep -oE '^(error|warning|note)\[[a-z0-9-]+\]' | sed 's/.*\[\(.*\)\]/\1/' | sort -u)
in_tests=$(grep -rhoE '"[a-z0-9]+(-[a-z0-9]+)+"|\[[a-z0-9]+(-[a-z0-9]+)+\]' tests/unit tests/cli | tr -d '"[]' | sort -u)

while read -r id; do
  if ! grep -qxF -e "$id" <<<"$expected"$'\n'"$in_tests"; then
    echo "no test gives the diagnostic '$id'" >&2
    status=1
  fi
done < <(sed -n 's/^### `\([a-z0-9-]*\)`$/\1/p' docs/diagnostics.md)
exit "$status"
