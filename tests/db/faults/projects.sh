#!/usr/bin/env bash
# usage: projects.sh SQLGEN sqlite|postgresql [OPTIONS] FOLDER:REVISIONS[:IMPORT_PATH...] ...: projects.py, with a server of its own.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
need python3
if [ "$2" = postgresql ]; then
  . "$(dirname "${BASH_SOURCE[0]}")/../postgresql_server.sh"
  need pg_dump
  start_cluster
fi
python3 -B "$(dirname "${BASH_SOURCE[0]}")/projects.py" "$@"
