#!/usr/bin/env bash
# usage: run.sh SQLGEN [N | FOLDER]...
#
# Times sqlgen on generated projects of N revisions (100, 1000 and 20000 when none is named) against `cat` of the same
# files and, where it is installed (or named in ALEMBIC), against Alembic on up to 1000 revisions. Of each size there are two:
# a line of small revisions (generate.sh), and up to 2000 revisions also as an application has them, with models and helpers
# (generate-project.sh). A FOLDER is a checkout of a real project: `upgrade heads` and `check` there, with the options in OPTIONS
# (`-c FILE`, `--revisions DIR`), by the revision.
#
# Each pair is taken in turn, ROUNDS times; the ratio printed is the median of the pairs' ratios, so that what else the
# machine does falls on both sides alike. Where valgrind is installed, COUNT=1 prints instructions a revision too.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ $# -lt 1 ] || [ ! -x "$1" ]; then
  echo "usage: $0 SQLGEN [N | FOLDER]..." >&2
  exit 2
fi
sqlgen=$(realpath "$1")
shift
what=("${@:-100}")
[ $# -gt 0 ] || what=(100 1000 20000)
rounds=${ROUNDS:-9}
alembic=${ALEMBIC:-$(command -v alembic || true)}
read -ra options <<<"${OPTIONS:-}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

# Microseconds that a command takes.
time_of() {
  local start=$EPOCHREALTIME end
  "$@" >/dev/null
  end=$EPOCHREALTIME
  echo $((${end/./} - ${start/./}))
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# pair LABEL FUNCTION FUNCTION [ROUNDS]: prints both times and how often the second goes into the first.
pair() {
  local label=$1 first=$2 second=$3 count=${4:-$rounds} i a b
  : >"$work/pairs"
  "$first" >/dev/null
  for ((i = 0; i < count; ++i)); do
    a=$(time_of "$first") b=$(time_of "$second")
    echo "$a $b" | awk '{ print $1, $2, $1 / $2 }' >>"$work/pairs"
  done
  printf '%-34s %10.1f ms %10.1f ms   ratio %.2f\n' "$label" \
    "$(cut -d' ' -f1 "$work/pairs" | median | awk '{ print $1 / 1000 }')" \
    "$(cut -d' ' -f2 "$work/pairs" | median | awk '{ print $1 / 1000 }')" \
    "$(cut -d' ' -f3 "$work/pairs" | median)"
}

# single LABEL FUNCTION REVISIONS: the time of a command, and what of it is a revision's.
single() {
  local label=$1 first=$2 count=$3 i
  : >"$work/singles"
  "$first" >/dev/null
  for ((i = 0; i < rounds; ++i)); do time_of "$first" >>"$work/singles"; done
  printf '%-34s %10.1f ms   %.3f ms a revision\n' "$label" \
    "$(median <"$work/singles" | awk '{ print $1 / 1000 }')" \
    "$(median <"$work/singles" | awk -v n="$count" '{ print $1 / 1000 / n }')"
}

# count LABEL REVISIONS ARGUMENTS...: instructions, which no other load changes.
count() {
  local label=$1 revisions=$2
  shift 2
  [ -n "${COUNT:-}" ] && command -v valgrind >/dev/null || return 0
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$sqlgen" "$@" 2>&1 >/dev/null |
    sed -n 's/,//g; s/.*refs: *\([0-9]*\).*/\1/p' |
    awk -v label="$label" -v n="$revisions" '{ printf "%-34s %10d instructions a revision\n", label, $1 / n }'
}

peak() { # the most memory that a command takes
  local kb
  kb=$( { command time -f '%M' "$@" >/dev/null; } 2>&1 | tail -1) || return 0
  printf '%-34s %10d MB\n' "  memory" $((kb / 1024))
}

write_alembic_project() {
  printf '[alembic]\nscript_location = .\nversion_locations = revisions\npath_separator = os\n' >alembic.ini
  printf 'from alembic import context\n\ncontext.configure(dialect_name="postgresql", literal_binds=True)\n%s\n' \
    'with context.begin_transaction():
    context.run_migrations()' >env.py
}

read_all() { cat "$files"/*.py; }
script() { "$sqlgen" upgrade heads "${options[@]}"; }
check() { "$sqlgen" check "${options[@]}" || true; }
scan() { "$sqlgen" heads "${options[@]}"; }
by_alembic() { PYTHONPATH=. "$alembic" upgrade head --sql 2>/dev/null; }
scan_by_alembic() { PYTHONPATH=. "$alembic" heads 2>/dev/null; }

measure_generated() {
  local size=$1
  echo "$size revisions, $(cat "$files"/*.py | wc -c) bytes: $2"
  pair "  upgrade head / cat" script read_all
  pair "  heads / cat" scan read_all
  ! command -v time >/dev/null || peak "$sqlgen" upgrade head
  count "  upgrade head" "$size" upgrade head
  count "  heads" "$size" heads
  if [ -n "$alembic" ] && [ "$size" -le 1000 ]; then
    [ -e alembic.ini ] || write_alembic_project
    cmp <(script) <(by_alembic)
    pair "  Alembic / upgrade head" by_alembic script 3
    pair "  Alembic heads / heads" scan_by_alembic scan 3
  fi
}

for each in "${what[@]}"; do
  if [ -d "$each" ]; then
    cd "$each"
    revisions=$("$sqlgen" history "${options[@]}" | grep -c ' -> ' || true)
    echo "$each: $revisions revisions"
    single "  upgrade heads" script "$revisions"
    single "  check" check "$revisions"
    count "  upgrade heads" "$revisions" upgrade heads "${options[@]}"
    continue
  fi
  "$here/generate.sh" "$each" "$work/small-$each"
  cd "$work/small-$each"
  files=revisions
  measure_generated "$each" "small"
  if [ "$each" -le 2000 ]; then
    "$here/generate-project.sh" "$each" "$work/project-$each"
    cd "$work/project-$each"
    files=migrations/versions
    measure_generated "$each" "an application's"
  fi
done
