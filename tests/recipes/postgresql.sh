#!/usr/bin/env bash
# usage: postgresql.sh ROOT SQLGEN: migrate.sh of docs/recipes on the sample project and a PostgreSQL server of its own.
set -euo pipefail
project=$1 sqlgen=$2
. "$project/tests/recipes/walk.sh"
need() { for tool; do command -v "$tool" >/dev/null || fail "$tool is missing; scripts/test.sh installs it"; done; }
work=$(mktemp -d)
. "$project/tests/db/postgresql_server.sh"
start_cluster

mkdir "$work/bin" "$work/project"
ln -s "$(realpath "$sqlgen")" "$work/bin/sqlgen"
export PATH=$work/bin:$PATH LC_ALL=C
cp -R "$project"/{revisions,sqlgen.toml} "$project"/docs/recipes/* "$work/project"
cd "$work/project"
query() { psql -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"; }

reset
export DATABASE=postgresql://$PGUSER@$PGHOST:$PGPORT/walk
walk_migrate
DATABASE="postgresql+psycopg2://$PGUSER@$PGHOST:$PGPORT/walk" migrate check
DATABASE="host=$PGHOST dbname=walk" migrate check

# Another session applies a script: this one is refused, or waits for it.
key=$(sqlgen upgrade head --for psql | sed -n 's/^SELECT pg_advisory_lock(\([0-9]*\)).*/\1/p')
query "SELECT pg_advisory_lock($key), pg_sleep(4)" >/dev/null &
sleep 1
refused down
grep -q 'another session' "$work/said" || fail "the lock is not told: $(cat "$work/said")"
WAIT_FOR_LOCK=yes migrate down
at 90c2be61d3fa 'down after the other session'
wait

# The application holds a table: after a wait in vain the script goes on, behind a pause, or tells.
migrate up
query 'BEGIN; LOCK TABLE reviews; SELECT pg_sleep(4); COMMIT' >/dev/null &
sleep 1
LOCK_TIMEOUT=200ms refused down 2
grep -q 'lock timeout' "$work/said" || fail "the wait in vain is not told: $(cat "$work/said")"
LOCK_TIMEOUT=200ms LOCK_RETRIES=5 migrate down 2
grep -q 'again in 1 s' "$work/said" || fail "there was no second try: $(cat "$work/said")"
wait

# A server that is not there yet.
as_server pg_ctl -D "$cluster/data" -w -m fast stop >/dev/null
refused status
WAIT_SECONDS=1 refused status
(sleep 3 && as_server pg_ctl -D "$cluster/data" -w -l "$cluster/log" start -o "-h 127.0.0.1 -p $PGPORT -k '$cluster'" >/dev/null) &
WAIT_SECONDS=60 migrate up
at 7be31d5f08ac 'up after waiting for the server'
wait

reset
walk_named
printf 'migrate.sh does what it says on PostgreSQL\n'
