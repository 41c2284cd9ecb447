#!/usr/bin/env bash
# usage: sqlite.sh SQLGEN: the files of --split leave what the one script leaves, whole, one by one and cut off.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
need sqlite3
sqlgen=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

drive() { (cd "$work" && sh "$1/apply.sh" test.db); }
apply() { (cd "$work" && sqlite3 -batch -init /dev/null test.db <"$1"); }
contents() { sqlite3 -batch "$work/test.db" .dump; }
reset() { rm -f "$work/test.db"; }

walk_split sqlite3
stops sh "$work/up/apply.sh"
# A driver that was cut off applies nothing.
head -n 25 "$work/up/apply.sh" >"$work/cut/apply.sh"
reset
sh "$work/cut/apply.sh" "$work/test.db" >"$work/said" 2>&1 || :
! grep -q done: "$work/said" || fail 'a driver that was cut off says done'
[ ! -f "$work/test.db" ] || fail 'a driver that was cut off applies something'
printf 'the files of --split leave what the one script leaves\n'
