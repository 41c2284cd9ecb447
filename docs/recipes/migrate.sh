#!/bin/sh
# usage: migrate.sh up [DEST] | down [STEPS] | status | check | history
#
# Brings the database that DATABASE names to DEST (heads, when nothing is said), STEPS back (1), or tells where it is.
# DATABASE is a PostgreSQL URL, for psql, or the path of an SQLite file, for sqlite3. Runs in the project's folder.
set -eu

: "${DATABASE:?set DATABASE to a postgresql:// URL or to the path of an SQLite file}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case $DATABASE in
  postgres://* | postgresql://*)
    dialect=postgresql
    query() { psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$DATABASE" -c "$1"; }
    apply() { psql -X -q -v ON_ERROR_STOP=1 -o /dev/null -d "$DATABASE" -f "$1"; }
    ;;
  *)
    dialect=sqlite
    query() { sqlite3 -batch -bail -init /dev/null "$DATABASE" "$1"; }
    # SQLite's script has no transaction of its own.
    apply() { (echo 'BEGIN;' && cat "$1" && echo 'COMMIT;') | sqlite3 -batch -bail -init /dev/null "$DATABASE" >/dev/null; }
    ;;
esac

# The query prints its heading before the rows. A database without the version table has nothing applied.
rows_query=$(sqlgen current --query --dialect "$dialect")
table=${rows_query##* FROM }
table=${table%;}
there=yes
if ! query "$rows_query" >"$work/rows" 2>"$work/errors"; then
  if grep -q -e 'no such table' "$work/errors"; then
    there=
  elif [ "$dialect" = postgresql ]; then
    there=$(query "SELECT 1 WHERE to_regclass('$(printf %s "$table" | sed "s/'/''/g")') IS NOT NULL")
  fi
  if [ -n "$there" ]; then
    cat "$work/errors" >&2
    exit 1
  fi
  echo version_num >"$work/rows"
fi
rows=$(grep -v '^version_num$' "$work/rows" | paste -s -d , -)

command=${1:-status}
case $command in
  up)
    sqlgen upgrade "${rows:+$rows:}${2:-heads}" --dialect "$dialect" -o "$work/script.sql"
    # After a downgrade to base the table is there, empty: the script begins with making it.
    if [ -n "$there" ] && [ -z "$rows" ]; then
      query "DROP TABLE $table"
    fi
    apply "$work/script.sql"
    ;;
  down)
    sqlgen downgrade "$rows:-${2:-1}" --dialect "$dialect" -o "$work/script.sql"
    apply "$work/script.sql"
    ;;
  status) sqlgen current "$work/rows" ;;
  check) sqlgen current --check-heads "$work/rows" ;;
  history) sqlgen history ;;
  *)
    sed -n 's/^# usage: //p' "$0" >&2
    exit 2
    ;;
esac
