#!/usr/bin/env bash
# usage: schemas.sh ROOT SQLGEN [--update]: schemas/ and docs/operations.md hold what the program makes of its model; every native revision of
# the sample and of the golden cases passes its schema, and none passes with a key misspelt.
set -euo pipefail
cd "$1"
sqlgen=$2
status=0

for entry in json:schemas/revision.schema.json xsd:schemas/revision.xsd markdown:docs/operations.md; do
  file=${entry#*:}
  if [ "${3-}" = --update ]; then
    "$sqlgen" dump schema "${entry%%:*}" -o "$file"
  elif ! "$sqlgen" dump schema "${entry%%:*}" | diff -u "$file" - >&2; then
    echo "$file is not what the program makes; tests/consistency/schemas.sh . SQLGEN --update writes it" >&2
    status=1
  fi
done

# A machine may have a python3 of its own before Debian's, which has the package.
for python in python3 /usr/bin/python3 none; do
  if [ "$python" = none ]; then
    echo "python3-jsonschema is missing; scripts/test.sh installs it" >&2
    exit 1
  elif "$python" -c 'import jsonschema, tomllib' 2>/dev/null; then
    break
  fi
done
command -v xmllint >/dev/null || { echo "xmllint is missing; scripts/test.sh installs it" >&2; exit 1; }
"$python" "$(dirname "$0")/schemas.py" "$sqlgen" || status=1
exit "$status"
