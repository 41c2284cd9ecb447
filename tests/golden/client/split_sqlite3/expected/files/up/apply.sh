#!/bin/sh
# sqlgen, for sqlite3: alembic_version: base -> c1, 4 steps, 6 statements
# apply: sh apply.sh DATABASE
set -eu
apply() {
  [ $# -eq 1 ] || { echo 'usage: sh apply.sh DATABASE' >&2; exit 2; }
  case $1 in
    /* | file:*) database=$1 ;;
    *) database=$PWD/$1 ;;
  esac
  folder=$(cd "$(dirname "$0")" && pwd)
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cd "$work"
  while read -r file; do
    status=0
    sqlite3 -batch -init /dev/null "$database" <"$folder/$file" >said || status=$?
    grep -v '^nothing to do: ' said || :
    case $status:$(tail -n 1 said) in
      0:done:* | 0:'nothing to do:'*) continue ;;
      0:*) echo "$file ends before its last line: nothing of it is done" >&2 ;;
    esac
    echo "stopped in $file; applied again, it goes on there" >&2
    exit 1
  done <<'FILES'
0001_a1.sql
0002_b2.sql
0003_b1.sql
0004_c1.sql
FILES
  echo 'done: alembic_version is at c1'
}
apply "$@"
