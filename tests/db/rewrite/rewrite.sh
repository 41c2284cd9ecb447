#!/usr/bin/env bash
# usage: rewrite.sh SQLGEN: a database is the same after `sqlgen review --rewrite` as after `sqlgen upgrade`.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

sqlgen=$(realpath "$1")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
work=$(mktemp -d)
. "$here/../postgresql_server.sh"
start_cluster

run() { "$sqlgen" "$@" --revisions "$here/revisions" --dialect postgresql; }
apply() { psql -X -q -v ON_ERROR_STOP=1 -f "$1" >/dev/null 2>"$work/psql.log" || fail "$1: $(cat "$work/psql.log")"; }
snapshot() {
  pg_dump --no-owner | sed -e '/^\\\(un\)\{0,1\}restrict/d' >"$work/$1.sql"
  psql -X -q -A -t -c "SELECT relname FROM pg_index JOIN pg_class ON oid = indexrelid WHERE NOT indisvalid" \
    -c "SELECT conname FROM pg_constraint WHERE NOT convalidated" >"$work/$1.invalid"
  [ ! -s "$work/$1.invalid" ] || fail "not valid after $1: $(cat "$work/$1.invalid")"
}

run upgrade ground >"$work/ground.sql"
run upgrade ground:heads >"$work/plain.sql"
run review ground:heads --rewrite >"$work/rewritten.sql"
for script in plain rewritten; do
  reset
  apply "$work/ground.sql"
  apply "$work/$script.sql"
  snapshot "$script-database"
done
diff -u "$work/plain-database.sql" "$work/rewritten-database.sql" || fail 'the databases differ'
for part in 'CREATE UNIQUE INDEX CONCURRENTLY orders_total' 'DROP INDEX CONCURRENTLY orders_note' 'NOT VALID;' \
  'VALIDATE CONSTRAINT orders_customer' 'SET LOCAL lock_timeout' 'CREATE INDEX customers_lower'; do
  grep -q "$part" "$work/rewritten.sql" || fail "the script has no '$part'"
done
printf 'the same database after both scripts\n'
