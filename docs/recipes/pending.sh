#!/bin/sh
# usage: pending.sh BASE OUT: what this checkout would do to a database that has all of branch BASE, as a script.
set -eu
base=$1 out=$2
before=$(mktemp -d)
trap 'git worktree remove --force "$before/tree" && rm -rf "$before"' EXIT
git worktree add -q --detach "$before/tree" "$base"

(cd "$before/tree" && sqlgen heads) >"$before/heads"
from=$(cut -d ' ' -f 1 "$before/heads" | paste -s -d , -)
sqlgen upgrade "${from:+$from:}heads" -o "$out"
