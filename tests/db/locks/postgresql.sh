#!/usr/bin/env bash
# usage: postgresql.sh LOCKS.toml: what the examples of the table of locks do on a server of its own, beside what it says.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
table=$(realpath "$1")
work=$(mktemp -d)
. "$here/../postgresql_server.sh"
start_cluster
reset
python3 "$here/measure.py" "$table"
