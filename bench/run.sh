#!/usr/bin/env bash
# usage: run.sh SQLGEN [N...]
#
# Times sqlgen on generated projects of N revisions (100, 1000 and 20000 when none is named) against `cat` of the same
# files and, where it is installed (or named in ALEMBIC), against Alembic on up to 1000 revisions. Each pair is taken in
# turn, ROUNDS times; the ratio printed is the median of the pairs' ratios, so that what else the machine does falls on
# both sides alike.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ $# -lt 1 ] || [ ! -x "$1" ]; then
  echo "usage: $0 SQLGEN [N...]" >&2
  exit 2
fi
sqlgen=$(realpath "$1")
shift
sizes=("${@:-100}")
[ $# -gt 0 ] || sizes=(100 1000 20000)
rounds=${ROUNDS:-9}
alembic=${ALEMBIC:-$(command -v alembic || true)}
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

write_alembic_project() {
  printf '[alembic]\nscript_location = .\nversion_locations = revisions\npath_separator = os\n' >alembic.ini
  printf 'from alembic import context\n\ncontext.configure(dialect_name="postgresql", literal_binds=True)\n%s\n' \
    'with context.begin_transaction():
    context.run_migrations()' >env.py
}

read_all() { cat revisions/*.py; }
script() { "$sqlgen" upgrade head; }
scan() { "$sqlgen" heads; }
by_alembic() { "$alembic" upgrade head --sql 2>/dev/null; }
scan_by_alembic() { "$alembic" heads 2>/dev/null; }

for size in "${sizes[@]}"; do
  "$here/generate.sh" "$size" "$work/$size"
  cd "$work/$size"
  echo "$size revisions, $(cat revisions/*.py | wc -c) bytes"
  pair "  upgrade head / cat" script read_all
  pair "  heads / cat" scan read_all
  if [ -n "$alembic" ] && [ "$size" -le 1000 ]; then
    write_alembic_project
    cmp <(script) <(by_alembic)
    pair "  Alembic / upgrade head" by_alembic script 3
    pair "  Alembic heads / heads" scan_by_alembic scan 3
  fi
done
