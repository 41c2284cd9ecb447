#!/usr/bin/env bash
# usage: diagnostics.sh ROOT: each diagnostic that the source gives has its section in docs/diagnostics.md, and each
# section its place in the source.
set -euo pipefail
cd "$1"
page=docs/diagnostics.md
status=0

# Ids are written out where they are given: error("some-id", ...), CompileError("some-id", ...) and their like.
# Kinds of statements are written alike, in src/review/actions.
given=$(find src -path src/review/actions -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print | xargs perl -0777 -ne \
  'while (/\b(\w+)\s*[({]\s*"([a-z]+(?:-[a-z0-9]+)+)"\s*,/g) { print "$2\n" unless $1 =~ /^(Option|Command|k[A-Z].*|unterminated)$/ }' | sort -u)
documented=$(sed -n 's/^### `\([a-z0-9-]*\)`$/\1/p' "$page" | sort)

for id in $given; do
  if ! grep -qx "$id" <<<"$documented"; then
    echo "$page has no section about '$id'" >&2
    status=1
  fi
done
for id in $documented; do
  if ! grep -rqF "\"$id\"" src; then
    echo "$page has a section about '$id', which nothing gives" >&2
    status=1
  fi
done
if [ "$documented" != "$(uniq <<<"$documented")" ]; then
  echo "$page has two sections of one name" >&2
  status=1
fi
exit "$status"
