#!/bin/sh
# usage: migrate.sh up [DEST] | down [STEPS | REVISION | base] | status | check | stamp [--purge] DEST | reset | history
#
# Brings the database that DATABASE names to DEST (heads, when nothing is said), back by STEPS (1) or to a revision, or tells
# where it is. 'reset' goes down to base and up again: all rows are lost. Runs in the project's folder.
#
# DATABASE is a PostgreSQL URL or "host=... dbname=...", for psql, or the path or the URL of an SQLite file, for sqlite3.
# WAIT_SECONDS: how long to wait for a database that does not answer yet (0).
# WAIT_FOR_LOCK=yes: wait until another migration is done, in place of stopping.
# LOCK_TIMEOUT=2s: how long a statement waits for a lock that the application holds (5s; psql).
# LOCK_RETRIES: how often to go on after such a wait was in vain, behind pauses of 1, 2, 4 ... seconds (0).
set -eu

: "${DATABASE:?set DATABASE to a postgresql:// URL or to the path of an SQLite file}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() {
  printf 'migrate.sh: %s\n' "$*" >&2
  exit 1
}

usage() {
  sed -n 's/^# usage: //p' "$0" >&2
  exit 2
}

case $DATABASE in
  postgres://* | postgresql://* | postgresql+*://* | host=* | dbname=* | service=*)
    client=psql dialect=postgresql
    database=$(printf '%s' "$DATABASE" | sed 's/^postgresql+[a-z0-9]*:/postgresql:/')
    query() { psql -X -A -t -q -v ON_ERROR_STOP=1 -d "$database" -c "$1"; }
    apply() { psql -X ${LOCK_TIMEOUT:+-v "lock_timeout=$LOCK_TIMEOUT"} -d "$database" -f "$1"; }
    ;;
  *)
    client=sqlite3 dialect=sqlite
    database=${DATABASE#sqlite:///}
    case $database in
      /*) ;;
      *) database=$PWD/$database ;;
    esac
    query() { sqlite3 -batch -bail -init /dev/null "$database" "$1"; }
    # The status of sqlite3 is 0 for a script that was cut short; its last line tells.
    apply() {
      applied=0
      (cd "$work" && sqlite3 -batch -init /dev/null "$database" <"$1" >said) || applied=$?
      cat "$work/said"
      [ "$applied" -eq 0 ] || return "$applied"
      case $(tail -n 1 "$work/said") in
        done:* | 'nothing to do:'*) ;;
        *)
          printf 'migrate.sh: the script ends before its last line: nothing is done\n' >&2
          return 1
          ;;
      esac
    }
    ;;
esac

# A database that is just starting refuses connections for a while.
wait_for_database() {
  seconds=${WAIT_SECONDS:-0}
  until query 'SELECT 1' >/dev/null 2>"$work/errors"; do
    if [ "$seconds" -le 0 ]; then
      cat "$work/errors" >&2
      die 'the database does not answer'
    fi
    seconds=$((seconds - 1))
    sleep 1
  done
}

# Sets rows to what the version table holds, with commas between. The query prints its heading before them: no heading is an
# error. A database without the version table has nothing applied.
read_rows() {
  rows_query=$(sqlgen current --query --dialect "$dialect")
  table=${rows_query##* FROM }
  table=${table%;}
  if ! query "$rows_query" >"$work/rows" 2>"$work/errors"; then
    there=yes
    if grep -q -e 'no such table' "$work/errors"; then
      there=
    elif [ "$dialect" = postgresql ]; then
      there=$(query "SELECT 1 WHERE to_regclass('$(printf %s "$table" | sed "s/'/''/g")') IS NOT NULL")
    fi
    if [ -n "$there" ]; then
      cat "$work/errors" >&2
      die 'the version table can not be read'
    fi
    echo version_num >"$work/rows"
  fi
  [ "$(head -n 1 "$work/rows")" = version_num ] || die 'the query of the version table prints no heading'
  rows=$(sed 1d "$work/rows" | paste -s -d , -)
}

# Applies a file; what was done before a lock could not be had stays, and the same script goes on behind it.
apply_patiently() {
  tries=${LOCK_RETRIES:-0} pause=1
  while :; do
    status=0
    apply "$1" 2>"$work/errors" || status=$?
    cat "$work/errors" >&2
    if [ "$status" -eq 0 ] || [ "$tries" -le 0 ] ||
      ! grep -q -e 'lock timeout' -e 'database is locked' "$work/errors"; then
      return "$status"
    fi
    printf 'migrate.sh: a lock could not be had; again in %s s\n' "$pause" >&2
    sleep "$pause"
    tries=$((tries - 1)) pause=$((pause * 2))
  done
}

# run COMMAND RANGE [OPTIONS]: a script for the client goes into a file before any of it is applied.
run() {
  sqlgen "$@" --for "$client" ${WAIT_FOR_LOCK:+--wait} -o "$work/script.sql" || return
  apply_patiently "$work/script.sql"
}

up() { run upgrade "${rows:+$rows:}${1:-heads}"; }

# From a merge "one step down" names no revision: the files of the way to base are applied one by one.
down_by() {
  if sqlgen downgrade "$rows:-$1" --for "$client" ${WAIT_FOR_LOCK:+--wait} -o "$work/script.sql" 2>"$work/errors"; then
    apply_patiently "$work/script.sql"
    return
  fi
  if ! grep -q 'ambiguous-walk' "$work/errors"; then
    cat "$work/errors" >&2
    return 1
  fi
  sqlgen downgrade "$rows:base" --for "$client" ${WAIT_FOR_LOCK:+--wait} --split "$work/steps"
  [ "$(find "$work/steps" -name '0*.sql' | wc -l)" -ge "$1" ] || die "there are no $1 steps down to base"
  for file in $(find "$work/steps" -name '0*.sql' | sort | head -n "$1"); do
    apply_patiently "$file" || return
  done
}

down() {
  [ -n "$rows" ] || die 'nothing is applied'
  case $1 in
    [1-9] | [1-9][0-9] | [1-9][0-9][0-9]) down_by "$1" ;;
    *) run downgrade "$rows:$1" ;;
  esac
}

stamp() {
  if [ "$1" = --purge ]; then
    shift
    run stamp "${1:?stamp needs a revision}" --purge
  else
    run stamp "${rows:+$rows:}$1"
  fi
}

command=${1:-status}
[ $# -eq 0 ] || shift
case $command in
  history)
    sqlgen history
    exit
    ;;
  up | down | status | check | stamp | reset) ;;
  *) usage ;;
esac
wait_for_database
read_rows
case $command in
  up) up "${1:-heads}" ;;
  down) down "${1:-1}" ;;
  status) sqlgen current "$work/rows" ;;
  check) sqlgen current --check-heads "$work/rows" ;;
  stamp) stamp "${1:?stamp needs a revision}" ${2:+"$2"} ;;
  reset)
    if [ -n "$rows" ]; then
      run downgrade "$rows:base"
    fi
    rows=
    up heads
    ;;
esac
