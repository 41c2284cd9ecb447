#!/usr/bin/env bash
# usage: sqlite.sh SQLGEN PROJECT: the checks of a bundle tell a database at its start from one at its end.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
need sqlite3
sqlgen=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

apply() { (cd "$work" && sqlite3 -batch test.db <"$1"); }
reset() { rm -f "$work/test.db"; }

walk "$(dirname "${BASH_SOURCE[0]}")/changes" a1 sqlite sqlite3
walk "$2" base sqlite sqlite3
walk "$2" b93d41f7e05a sqlite sqlite3
# A thing that is missing is told.
apply "$work/bundle/upgrade.sql" >/dev/null
sqlite3 -batch "$work/test.db" 'DROP INDEX ix_reviews_user_id'
says verify FAIL 'without an index'
grep -qx 'FAIL  index reviews.ix_reviews_user_id' "$work/said" || fail "the index is not named: $(cat "$work/said")"
printf 'precheck.sql and verify.sql say ok and FAIL where they should\n'
