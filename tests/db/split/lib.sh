# Takes a database through the files of --split. Sourced after ../lib.sh, not run: a database's script defines
#   drive FOLDER     applies the folder's files by its driver
#   apply FILE       applies one of the files
#   contents         prints the whole database
#   reset            gives an empty database
# shellcheck shell=bash

stops() {
  local status=0
  "$@" >"$work/stopped" 2>&1 || status=$?
  [ "$status" != 0 ] || fail "status 0, and it should have stopped: $*"
}

goes() { "$@" >"$work/went" 2>&1 || fail "$*: $(cat "$work/went")"; }

is_at() {
  contents >"$work/is"
  diff "$work/$1" "$work/is" >&2 || fail "$2: the database is not as it should be"
}

# A copy of the folder in which file $2 ends at line $3.
cut_copy() {
  rm -rf "$work/cut"
  cp -R "$1" "$work/cut"
  head -n "$3" "$1/$2" >"$work/cut/$2"
}

# cut_everywhere FOLDER END BEFORE...: the file ends too soon; applied whole then, it goes on.
cut_everywhere() {
  local folder=$1 end=$2 file lines line
  shift 2
  for file in "$work/$folder"/0*.sql; do
    lines=$(wc -l <"$file")
    for line in 2 $((lines / 2)) $((lines * 3 / 4)) $((lines - 3)); do
      reset
      goes "$@"
      cut_copy "$work/$folder" "$(basename "$file")" "$line"
      stops drive "$work/cut"
      goes drive "$work/$folder"
      is_at "$end" "$(basename "$file") cut off behind line $line, and applied again"
    done
  done
}

nothing() { :; }

# walk CLIENT: over the chain of the faults.
walk_split() {
  local chain file last top
  chain=$(dirname "${BASH_SOURCE[0]}")/../faults/chain
  "$sqlgen" upgrade heads --revisions "$chain/revisions" --for "$1" -q -o "$work/whole.sql"
  "$sqlgen" upgrade heads --revisions "$chain/revisions" --for "$1" -q --split "$work/up"
  top=$("$sqlgen" heads --revisions "$chain/revisions" | cut -d' ' -f1)
  "$sqlgen" downgrade "$top:base" --revisions "$chain/revisions" --for "$1" -q --split "$work/down"
  "$sqlgen" downgrade "$top:base" --revisions "$chain/revisions" --for "$1" -q -o "$work/whole_down.sql"
  (cd "$work/up" && sha256sum --quiet -c SHA256SUMS) || fail 'SHA256SUMS is wrong'
  reset
  goes apply "$work/whole.sql"
  contents >"$work/top"
  goes apply "$work/whole_down.sql"
  contents >"$work/base"
  reset
  goes drive "$work/up"
  is_at top 'the files of the upgrade'
  goes drive "$work/up"
  is_at top 'the files of the upgrade, twice'
  goes drive "$work/down"
  is_at base 'the files of the downgrade'
  goes drive "$work/down"
  is_at base 'the files of the downgrade, twice'
  # One after the other by hand; the last one is refused before its turn.
  reset
  last=$(find "$work/up" -name '0*.sql' | sort | tail -n 1)
  for file in "$work"/up/0*.sql; do
    case $file in
      "$last" | *_f06.sql) ;;
      *) stops apply "$last" ;;
    esac
    goes apply "$file"
  done
  is_at top 'one file after the other'
  cut_everywhere up top nothing
  cut_everywhere down base apply "$work/whole.sql"
  rm "$work/cut"/0002*
  reset
  goes apply "$work/whole.sql"
  stops drive "$work/cut"
  goes drive "$work/down"
  is_at base 'a file is missing'
}
