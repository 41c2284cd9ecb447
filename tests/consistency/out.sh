#!/usr/bin/env bash
# usage: out.sh ROOT SQLGEN [--update]: out/ holds what the sample project compiles to.
set -euo pipefail
cd "$1"
sqlgen=$2
status=0

# check FILE ARGUMENTS...
check() {
  local file=out/$1
  shift
  if [ "${update-}" ]; then
    "$sqlgen" "$@" -o "$file"
  elif ! "$sqlgen" "$@" | diff -u "$file" - >&2; then
    echo "$file is not what \`sqlgen $*\` prints; tests/consistency/out.sh . SQLGEN --update writes it" >&2
    status=1
  fi
}

[ "${3-}" != --update ] || update=yes
for dialect in postgresql sqlite; do
  check "$dialect/upgrade.sql" upgrade head --dialect "$dialect"
  check "$dialect/downgrade.sql" downgrade head:base --dialect "$dialect"
done
unknown=$(find out -type f | grep -vxE 'out/(postgresql|sqlite)/(upgrade|downgrade)\.sql' || true)
if [ -n "$unknown" ]; then
  echo "nothing makes these files: $unknown" >&2
  status=1
fi
exit "$status"
