# The walk that every database is taken through. Sourced, not run: a database's script defines
#   apply FILE       runs a script and stops at the first error
#   query SQL        prints rows, a line each
#   snapshot         prints the schema, in an order that does not depend on how it came about
#   reset            gives an empty database
# shellcheck shell=bash

set -euo pipefail

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is missing; scripts/test.sh installs it"
  done
}

# compile NAME ARGUMENTS...: sqlgen's script as $work/NAME.sql
compile() {
  local name=$1
  shift
  "$sqlgen" "$@" --dialect "$dialect" >"$work/$name.sql" || fail "sqlgen $* --dialect $dialect"
}

# same NAME NAME WHAT: two snapshots are equal.
same() {
  diff -u "$work/$1.schema" "$work/$2.schema" >&2 || fail "$3"
}

take() { snapshot >"$work/$1.schema"; }

# The revisions a script passes, in its order.
passed() { sed -n 's/^-- Running upgrade .*-> //p' "$work/$1.sql"; }

version_rows() { query "SELECT version_num FROM alembic_version ORDER BY version_num"; }

expect_versions() {
  local want got
  want=$(printf '%s' "$1" | sort)
  got=$(version_rows)
  [ "$want" = "$got" ] || fail "the version table holds '$got', not '$want', $2"
}

# The whole chain up, down, and up again.
walk_whole() {
  reset
  take empty
  compile up upgrade heads
  compile down downgrade heads:base
  apply "$work/up.sql"
  take top
  expect_versions "$("$sqlgen" heads | cut -d' ' -f1)" "after upgrade heads"
  apply "$work/down.sql"
  expect_versions "" "after downgrade to base"
  query "DROP TABLE alembic_version"
  take back
  same empty back "the schema after the whole downgrade is not the schema before"
  apply "$work/up.sql"
  take again
  same top again "the second upgrade does not give what the first one gave"
}

# The waists of the history in the script NAME: revisions that all earlier ones lead to and all later ones come from.
# Going down to one of them undoes exactly what came after.
waists() {
  sed -n 's/^-- Running upgrade \(.*\) -> \(.*\)/\2 \1/p' "$work/$1.sql" | tr -d ',' |
    awk '{ id[NR] = $1; place[$1] = NR; for (i = 2; i <= NF; ++i) parents[NR] = parents[NR] " " $i }
         END {
           for (at = 1; at <= NR; ++at) {
             good = 1
             for (later = at + 1; later <= NR; ++later) {
               n = split(parents[later], p, " ")
               if (n == 0) good = 0
               for (i = 1; i <= n; ++i) if (place[p[i]] < at) good = 0
             }
             for (i = 1; i <= at; ++i) {
               n = split(parents[i], p, " ")
               for (k = 1; k <= n; ++k) followed[at, p[k]] = 1
             }
             for (i = 1; i < at; ++i) if (!((at, id[i]) in followed)) good = 0
             if (good) print id[at]
           }
         }'
}

# Up, down and up again between each two neighbouring waists of the history.
walk_stepwise() {
  local from=base
  reset
  compile up upgrade heads
  for to in $(waists up); do
    compile step-up upgrade "$([ "$from" = base ] || printf '%s:' "$from")$to"
    if [ "$from" != base ]; then
      compile step-down downgrade "$to:$from"
      take before
    fi
    apply "$work/step-up.sql"
    if [ "$from" != base ]; then
      take after
      apply "$work/step-down.sql"
      take down
      same before down "the schema after downgrade $to:$from is not the schema before"
      apply "$work/step-up.sql"
      take again
      same after again "upgrade $from:$to does not give the same twice"
    fi
    expect_versions "$to" "after upgrade $to"
    if [ -f "$data/$to.sql" ]; then
      apply "$data/$to.sql"
    fi
    from=$to
  done
  [ "$from" != base ] || fail "no revision was walked"
  if [ -f "$data/check.sql" ]; then
    query "$(cat "$data/check.sql")" >"$work/check.out"
    diff -u "$data/check.expected" "$work/check.out" >&2 || fail "rows are not what the migrations should make of them"
  fi
}

# usage: test.sh SQLGEN PROJECT [DATA]; the test runs in the project's folder.
start_test() {
  [ $# -ge 2 ] || fail "usage: $0 SQLGEN PROJECT [DATA]"
  sqlgen=$(realpath "$1")
  data=$(realpath "${3:-$2}")
  work=$(mktemp -d)
  export LC_ALL=C
  cd "$2"
}

walk() {
  walk_whole
  walk_stepwise
  printf 'walked %s revisions on %s, up, down and up again\n' "$(passed up | wc -l)" "$dialect"
}
