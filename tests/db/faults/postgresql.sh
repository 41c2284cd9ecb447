#!/usr/bin/env bash
# usage: postgresql.sh SQLGEN [N [PROJECT]]: faults at every Nth place (40 unless told) of a script for psql, on a server of its own.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
work=$(mktemp -d)
. "$(dirname "${BASH_SOURCE[0]}")/../postgresql_server.sh"
need python3
sqlgen=$(realpath "$1")
start_cluster
python3 -B "$(dirname "${BASH_SOURCE[0]}")/faults.py" "$sqlgen" postgresql --every "${2:-40}" ${3:+--project "$3"}
