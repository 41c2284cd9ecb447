#!/usr/bin/env bash
# usage: postgresql.sh SQLGEN: the schema that sqlgen prints makes the database that the chain makes, for objects of every kind.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
. "$(dirname "${BASH_SOURCE[0]}")/../postgresql_server.sh"
need pg_dump
sqlgen=$(realpath "$1")
cases=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../golden/schema/printed_postgresql")
work=$(mktemp -d)
start_cluster

# apply FILE: to an empty database, as one transaction
apply() {
  reset
  psql -X -q -v ON_ERROR_STOP=1 --single-transaction -f "$1" >"$work/said" 2>&1 || fail "psql refuses $1: $(cat "$work/said")"
}
snapshot() { pg_dump --schema-only --no-owner --no-privileges | sed -E '/^(--|\\(un)?restrict|$)/d'; }

for folder in "$cases"/*/a1.sql; do
  folder=$(dirname "$folder")
  "$sqlgen" upgrade head --dialect postgresql --revisions "$folder" | sed '/^BEGIN;$/d; /^COMMIT;$/d' >"$work/up.sql"
  "$sqlgen" schema --dialect postgresql --revisions "$folder" >"$work/schema.sql"
  apply "$work/up.sql"
  snapshot >"$work/made.schema"
  apply "$work/schema.sql"
  snapshot >"$work/printed.schema"
  same made printed "the schema that is printed of $folder makes another database"
done
printf 'the schemas that are printed make the same databases\n'
