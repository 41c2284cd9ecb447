#!/usr/bin/env bash
# usage: postgresql.sh FOLDER: the answers that stand behind the queries of its files are those of a server.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

files=$(realpath "$1")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
work=$(mktemp -d)
. "$here/../postgresql_server.sh"
start_cluster

for file in "$files"/*.sql; do
  reset
  sed -n 's/^--= //p' "$file" >"$work/expected"
  psql -X -q -A -t -v ON_ERROR_STOP=1 -f "$file" >"$work/given" 2>"$work/errors" || fail "$file: $(tail -3 "$work/errors")"
  diff "$work/expected" "$work/given" || fail "$file: the server answers otherwise"
done
