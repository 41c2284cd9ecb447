#!/usr/bin/env bash
# usage: postgresql.sh SQLGEN PROJECT [DATA]: applies a project's scripts with `psql -v ON_ERROR_STOP=1` to a PostgreSQL
# server of its own, which it starts on a free loopback port and stops in the end.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. "$(dirname "${BASH_SOURCE[0]}")/postgresql_server.sh"

need pg_dump
dialect=postgresql
start_test "$@"

apply() {
  psql -X -q -v ON_ERROR_STOP=1 -f "$1" >"$work/apply.log" 2>&1 || fail "psql refuses $1: $(cat "$work/apply.log")"
}

query() { psql -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"; }

# pg_dump's text without what changes from run to run, each line of a table after its name and in sorted order: a column
# that was dropped and comes back stands last.
snapshot() {
  pg_dump --schema-only --no-owner --no-privileges |
    sed -E '/^(--|SET |SELECT pg_catalog|\\(un)?restrict|$)/d' |
    awk '/^(CREATE|ALTER) TABLE .*[^;]$/ { table = $0; next }
         /;$/ && table == "" { print; next }
         { sub(/,$/, ""); print table " " $0 }
         /;$/ { table = "" }' | sort
}

start_cluster
walk
