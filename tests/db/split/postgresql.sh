#!/usr/bin/env bash
# usage: postgresql.sh SQLGEN: the files of --split leave what the one script leaves, whole, one by one and cut off.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
. "$(dirname "${BASH_SOURCE[0]}")/../postgresql_server.sh"
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
need pg_dump
sqlgen=$(realpath "$1")
work=$(mktemp -d)
start_cluster

held() { psql -X -q -A -t -c "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"; }
drive() { apply "$1/apply.psql"; }
apply() { psql -X -f "$1"; }
contents() { pg_dump --no-owner --no-privileges | sed -E '/^(--|\\(un)?restrict|$)/d'; }

walk_split psql
# What -v says counts for all files.
reset
psql -X -v statement_timeout=1min -f "$work/up/apply.psql" >/dev/null
psql -X -v lock_timeout=soon -f "$work/down/apply.psql" >"$work/said" 2>&1 && fail 'a lock_timeout of -v does not count'
# A second session is refused.
reset
psql -X -q -c "SELECT pg_advisory_lock($(sed -n 's/^SELECT pg_advisory_lock(\([0-9]*\)).*/\1/p' "$work/up/apply.psql")), pg_sleep(600)" >/dev/null 2>&1 &
until [ "$(held)" = 1 ]; do sleep 0.1; done
stops psql -X -f "$work/up/apply.psql"
grep -q 'another session' "$work/stopped" || fail "$(cat "$work/stopped")"
psql -X -q -c "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'" >/dev/null
wait
printf 'the files of --split leave what the one script leaves\n'
