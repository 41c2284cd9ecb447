#!/usr/bin/env bash
# usage: links.sh ROOT: links between the project's pages lead somewhere.
set -euo pipefail
cd "$1"
status=0
for page in *.md docs/*.md docs/*/*.md; do
  for target in $(grep -oE '\]\([^)# ]+' "$page" | cut -c3- | grep -vE '^[a-z]+:' || true); do
    if [ ! -e "$(dirname "$page")/$target" ]; then
      echo "$page links to $target, which does not exist" >&2
      status=1
    fi
  done
done
exit "$status"
