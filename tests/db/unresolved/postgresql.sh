#!/usr/bin/env bash
# usage: postgresql.sh SQLGEN: scripts with a step that a person does, and with assumptions, on databases with rows.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
. "$(dirname "${BASH_SOURCE[0]}")/../postgresql_server.sh"
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start_test_of "$1"
start_cluster

apply() { psql -X -q -v ON_ERROR_STOP=1 -f "$1"; }
query() { psql -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"; }
at() { expect 'SELECT version_num FROM alembic_version' "$1" "$2"; }

# begin PROJECT REVISION STATEMENT: a database at the revision, with rows.
begin() {
  reset
  compile start "$1" upgrade "$2" --dialect postgresql
  accepted start
  query "$3"
}

# A plain script is one transaction: nothing of it stays. One for psql goes on where it stopped.
begin manual 0001 "INSERT INTO users (name) VALUES ('ann b'), ('cid')"
compile plain manual upgrade 0001:heads --dialect postgresql --unresolved manual
refused plain 'is to be done by hand: '
at 0001 'after a plain script with a step by hand'
by_hand="BEGIN; ALTER TABLE users ADD first TEXT; UPDATE users SET first = split_part(name, ' ', 1);
  CREATE TABLE extra (id INTEGER); CREATE TABLE sqlgen_by_hand_0002 (done integer); COMMIT"
query "$by_hand"
accepted plain
at 0003 'after the step by hand'
expect "SELECT string_agg(first, ',' ORDER BY id) FROM users" ann,cid 'after the step by hand'
expect "SELECT count(*) FROM pg_class WHERE relname LIKE 'sqlgen%'" 0 'after all'

begin manual 0001 "INSERT INTO users (name) VALUES ('ann b')"
compile client manual upgrade 0001:heads --for psql --unresolved manual
refused client 'is to be done by hand: '
refused client 'is to be done by hand: '
at 0001 'before the step by hand'
query "$by_hand"
accepted client
at 0003 'after the script for psql was applied again'
accepted client
# What is assumed holds, or nothing is done.
begin manual 0001 "INSERT INTO users (name) VALUES ('ann b')"
compile empty manual upgrade 0001:heads --dialect postgresql --assume users=empty
compile client manual upgrade 0001:heads --for psql --assume users=empty
refused empty 'without rows in users'
refused client 'without rows in users'
at 0001 'where users has rows'
query 'DELETE FROM users'
accepted empty
at 0003 'where users has none'
begin manual 0001 'SELECT 1'
accepted client
query "INSERT INTO users (name) VALUES ('later')"
accepted client

begin manual 0001 "INSERT INTO users (name) VALUES ('ann b')"
compile done manual upgrade 0001:heads --dialect postgresql --assume 0002=done
refused done 'first of users is not there'
at 0001 'where the revision is not done'
query 'ALTER TABLE users ADD first TEXT'
accepted done
at 0003 'where the revision is done'
# Loops over rows give what Python gives (record_loops.py), or stop where Python, or what is the same there, ends.
rows_are() { # EXPECTED WHAT
  local tables table
  tables=$(query "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'alembic_version' ORDER BY 1")
  for table in $tables; do query "SELECT t::text FROM $table t ORDER BY id"; done >"$work/rows.out"
  diff -u "$1" "$work/rows.out" || fail "the rows are not those that Python leaves, $2"
}
for rows in "$here"/{loops,foreign,single}/rows*.postgresql.sql; do
  project=$(basename "$(dirname "$rows")")
  expected=$(basename "$rows" .sql)
  expected=$here/$project/expected${expected#rows}
  begin "$project" 0001 "$(cat "$rows")"
  compile loops "$project" upgrade 0001:heads --dialect postgresql
  accepted loops
  rows_are "$expected" "by a plain script, $rows"
  begin "$project" 0001 "$(cat "$rows")"
  compile client "$project" upgrade 0001:heads --for psql
  accepted client
  rows_are "$expected" "by the script for psql, $rows"
done
compile loops loops upgrade 0001:heads --dialect postgresql
refuses_row() {
  begin loops 0001 "INSERT INTO users (id, name, kind, points, active) VALUES $1"
  refused loops "$2"
  at 0001 "after $1"
}
# A `raise` that rows decide.
begin single 0001 "INSERT INTO users (id, points) VALUES (1, -1)"
compile raised single upgrade 0001:heads --dialect postgresql
refused raised ValueError
refuses_row "(1, 'Änne', 'a', 1, true)" 'outside ASCII'
refuses_row "(1, 'ann', 'd', 1, true)" 'a dict has not the key that a row has'
printf 'loops give what Python gives; assumptions are checked; steps by hand stop the script until they are done\n'
