#!/usr/bin/env bash
# usage: sqlite.sh SQLGEN [N [PROJECT]]: faults at every Nth place (7 unless told) of a script for sqlite3.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
need sqlite3 python3
exec python3 -B "$(dirname "${BASH_SOURCE[0]}")/faults.py" "$1" sqlite --every "${2:-7}" ${3:+--project "$3"}
