# What the tests of both databases share. Sourced after ../lib.sh; a database's script defines apply and query.
# shellcheck shell=bash

start_test_of() {
  sqlgen=$(realpath "$1")
  here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
  work=$(mktemp -d)
  export LC_ALL=C
}

# compile NAME PROJECT ARGUMENTS...: sqlgen's script as $work/NAME.sql
compile() {
  local name=$1 project=$2
  shift 2
  "$sqlgen" "$@" --quiet --revisions "$here/$project/revisions" >"$work/$name.sql" || fail "sqlgen $*"
}

# refused NAME MESSAGE: the script stops, and says why.
refused() {
  if apply "$work/$1.sql" >"$work/refused.log" 2>&1; then
    fail "$1.sql runs through, and should have stopped: $2"
  fi
  grep -qF "$2" "$work/refused.log" || fail "$1.sql stops without '$2': $(cat "$work/refused.log")"
}

accepted() { apply "$work/$1.sql" >"$work/apply.log" 2>&1 || fail "$1.sql: $(cat "$work/apply.log")"; }

# expect QUERY ROWS WHEN
expect() {
  local got
  got=$(query "$1")
  [ "$got" = "$2" ] || fail "$3: '$1' gives '$got', not '$2'"
}
