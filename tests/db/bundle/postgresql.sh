#!/usr/bin/env bash
# usage: postgresql.sh SQLGEN PROJECT: the checks of a bundle tell a database at its start from one at its end.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
. "$(dirname "${BASH_SOURCE[0]}")/../postgresql_server.sh"
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
sqlgen=$1
work=$(mktemp -d)
start_cluster

apply() { psql -X -q -f "$1"; }

walk "$(dirname "${BASH_SOURCE[0]}")/changes" a1 postgresql psql
walk "$2" base postgresql psql
walk "$2" b93d41f7e05a postgresql psql
# A thing that is missing is told.
apply "$work/bundle/upgrade.sql" >/dev/null
psql -X -q -c 'DROP INDEX ix_reviews_user_id'
says verify FAIL 'without an index'
grep -qx 'FAIL  index reviews.ix_reviews_user_id' "$work/said" || fail "the index is not named: $(cat "$work/said")"
printf 'precheck.sql and verify.sql say ok and FAIL where they should\n'
