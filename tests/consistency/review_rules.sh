#!/usr/bin/env bash
# usage: review_rules.sh ROOT: each rule of 'review' stands in docs/review.md with its level, and has a golden case with a revision
# in which it is found, one in which it is not (`clean`), and one in which it is accepted.
set -euo pipefail
cd "$1"
status=0
complain() {
  echo "$*" >&2
  status=1
}

rules=$(grep -hoE '^ *\{"[a-z-]+", Level::[a-z]+,' src/review/rules/*.cpp | sed -E 's/^ *\{"([a-z-]+)", Level::([a-z]+),/\1 \2/')
[ "$(wc -l <<<"$rules")" -gt 50 ] || complain "the rules are not where they were: src/review/rules"

while read -r rule level; do
  grep -qE "^\| \`$rule\` \| $level \|" docs/review.md || complain "docs/review.md has no row for '$rule' at level '$level'"
  found=""
  for area in review_rules review_sqlite; do
    [ ! -d "tests/golden/$area/${rule//-/_}" ] || found="tests/golden/$area/${rule//-/_}"
  done
  if [ -z "$found" ]; then
    complain "no golden case has the rule '$rule'"
    continue
  fi
  out=$found/expected/stdout.txt
  # The heading of a finding, and the places below it where it has several.
  places=$(awk -v rule="$rule" '/^(BLOCK|LOSS|SLOW|NOTE) /{ours = $2 == rule} ours && /^(BLOCK|LOSS|SLOW|NOTE) |^        /' "$out")
  [ -n "$places" ] || complain "$found finds nothing of '$rule'"
  grep -qE "^accepted [^ ]*: $rule " "$out" || complain "$found accepts nothing of '$rule'"
  grep -qrwF clean "$found" --include=cmd --include="*.sql" --include="*.py" || complain "$found has nothing that is clean"
  ! grep -qE ' clean ' <<<"$places" || complain "$found finds '$rule' in the revision 'clean'"
done <<<"$rules"

# shellcheck disable=SC2016
while read -r rule; do
  grep -qE "^$rule " <<<"$rules" || complain "docs/review.md names '$rule', which is no rule"
done < <(sed -nE 's/^\| `([a-z-]+)` \| (block|loss|slow|note|off) \|.*/\1/p' docs/review.md)

# What squawk tells, by examples like those of its documentation: a revision for each of its rules, named for it.
told=$(awk '/^\$ .*@/{told = /@told/} told && /^(BLOCK|LOSS|SLOW|NOTE) /{rule = $2; if ($3 ~ /^:/) print rule, $4}
            told && /^        :/{print rule, $2}' tests/golden/review_statements/squawk/expected/stdout.txt)
count=0
# shellcheck disable=SC2016
while read -r theirs; do
  count=$((count + 1))
  ours=$(sed -nE 's/^\| `([a-z-]+)` \| (block|loss|slow|note|off) \|.*`'"$theirs"'`.*/\1/p' docs/review.md)
  found=""
  for rule in $ours; do
    ! grep -qxF "$rule ${theirs//-/_}" <<<"$told" || found=$rule
  done
  [ -n "$found" ] || complain "nothing tells what squawk's '$theirs' tells: not $ours"
done < <(awk -F'|' '/^\| `[a-z-]+` \| (block|loss|slow|note|off) \|/{print $5}' docs/review.md | grep -oE '[a-z]+(-[a-z]+)+' | sort -u)
[ "$count" -ge 40 ] || complain "docs/review.md names $count of squawk's 40 rules"
exit "$status"
