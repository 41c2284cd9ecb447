#!/usr/bin/env bash
# usage: sqlite.sh SQLGEN: scripts with a step that a person does, and with assumptions, on databases with rows.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
need sqlite3
start_test_of "$1"
trap 'rm -rf "$work"' EXIT

apply() { (cd "$work" && sqlite3 -batch -bail test.db <"$1"); }
query() { sqlite3 -batch -bail "$work/test.db" "$1"; }
at() { expect 'SELECT version_num FROM alembic_version' "$1" "$2"; }

# begin PROJECT REVISION STATEMENT: a database at the revision, with rows.
begin() {
  rm -f "$work/test.db"
  compile start "$1" upgrade "$2" --dialect sqlite
  accepted start
  query "$3"
}

by_hand="BEGIN; ALTER TABLE users ADD first TEXT; UPDATE users SET first = substr(name, 1, instr(name || ' ', ' ') - 1);
  CREATE TABLE extra (id INTEGER); CREATE TABLE sqlgen_by_hand_0002 (done integer); COMMIT"
for kind in '--dialect sqlite' '--for sqlite3'; do
  begin manual 0001 "INSERT INTO users (name) VALUES ('ann b'), ('cid')"
  # shellcheck disable=SC2086
  compile script manual upgrade 0001:heads $kind --unresolved manual
  refused script 'is to be done by hand: '
  at 0001 "before the step by hand, $kind"
  query "$by_hand"
  accepted script
  at 0003 "after the step by hand, $kind"
  expect "SELECT group_concat(first) FROM users" ann,cid "after the step by hand, $kind"
  expect "SELECT count(*) FROM sqlite_master WHERE name LIKE 'sqlgen%'" 0 "after all, $kind"
done
# What is assumed holds, or nothing is done.
for kind in '--dialect sqlite' '--for sqlite3'; do
  begin manual 0001 "INSERT INTO users (name) VALUES ('ann b')"
  # shellcheck disable=SC2086
  compile empty manual upgrade 0001:heads $kind --assume users=empty
  refused empty 'without rows in users'
  at 0001 "where users has rows, $kind"
  query 'DELETE FROM users'
  accepted empty
  at 0003 "where users has none, $kind"
  begin manual 0001 "INSERT INTO users (name) VALUES ('ann b')"
  # shellcheck disable=SC2086
  compile done manual upgrade 0001:heads $kind --assume 0002=done
  refused done 'first of users is not there'
  at 0001 "where the revision is not done, $kind"
  query 'ALTER TABLE users ADD first TEXT'
  accepted done
  at 0003 "where the revision is done, $kind"
done
# Loops over rows give what Python gives (record_loops.py), or stop where Python, or what is the same there, ends.
for rows in "$here"/{loops,foreign,single}/rows*.sqlite.sql; do
  project=$(basename "$(dirname "$rows")")
  expected=$(basename "$rows" .sql)
  expected=$here/$project/expected${expected#rows}
  for kind in '--dialect sqlite' '--for sqlite3'; do
    begin "$project" 0001 "$(cat "$rows")"
    # shellcheck disable=SC2086
    compile loops "$project" upgrade 0001:heads $kind
    accepted loops
    tables=$(query "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%version%' AND name NOT LIKE 'sqlgen%' ORDER BY 1")
    for table in $tables; do
      sqlite3 -batch -quote "$work/test.db" "SELECT * FROM $table ORDER BY id"
    done >"$work/rows.out"
    diff -u "$expected" "$work/rows.out" || fail "the rows are not those that Python leaves, $kind, $rows"
  done
done
refuses_row() {
  begin loops 0001 "INSERT INTO users (id, name, kind, points, active) VALUES $1"
  compile loops loops upgrade 0001:heads --dialect sqlite
  refused loops "$2"
}
# A `raise` that rows decide.
begin single 0001 "INSERT INTO users (id, points) VALUES (1, -1)"
compile raised single upgrade 0001:heads --dialect sqlite
refused raised ValueError
refuses_row "(1, 'Änne', 'a', 1, 1)" 'outside ASCII'
refuses_row "(1, 'ann', 'd', 1, 1)" 'a dict has not the key that a row has'
refuses_row "(1, x'616e6e', 'a', 1, 1)" 'is not of the type that it is taken to be'
refuses_row "(1, 'ann', 'a', 9223372036854775807, 1)" 'a number is too large'
printf 'loops give what Python gives; assumptions are checked; steps by hand stop the script until they are done\n'
