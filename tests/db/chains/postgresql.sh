#!/usr/bin/env bash
# usage: postgresql.sh POSTGRESQL_CHAINS [COUNT [FIRST_SEED]]: chains of random statements on a server of its own and in
# the catalog, which have to agree. `POSTGRESQL_CHAINS show SEED 14` shows a chain that does not.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

chains=$(realpath "$1") count=${2:-500} first=${3:-1}
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
work=$(mktemp -d)
. "$here/../postgresql_server.sh"
start_cluster
reset

"$chains" generate "$first" "$count" 14 "$here/postgresql_snapshot.sql" >"$work/chains.sql"
psql -X -q -f "$work/chains.sql" >"$work/chains.out" 2>&1 || fail "psql: $(tail -5 "$work/chains.out")"
"$chains" check "$work/chains.out" 14
