#!/usr/bin/env bash
# usage: scripts/clang-tidy.sh [FOLDER...]: what clang-tidy 14 finds in src/, or in these folders of it.
#
# Nearly all of its time goes into headers: it is given batches of sources, as the release build compiles them (19 s of processor
# time for a batch of 24, where each source alone takes 9). bugprone-suspicious-include is off, for a batch includes sources.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! clang-tidy --version 2>/dev/null | grep -q 'version 14\.'; then
  echo 'clang-tidy 14 is not installed: apt-get install clang-tidy-14' >&2
  exit 77
fi
batches=$(mktemp -d)
trap 'rm -rf "$batches"' EXIT
mkdir -p "$batches/generated/cli"  # what cmake writes
sed 's/@[A-Za-z_]*@/0/' src/cli/version.hpp.in >"$batches/generated/cli/version.hpp"
folders=("$@")
[ $# -gt 0 ] || mapfile -t folders < <(find src -mindepth 1 -maxdepth 1 -type d | sort)
for folder in "${folders[@]}"; do
  mkdir "$batches/${folder//\//+}"
  find "$folder" -name '*.cpp' | sort | sed "s|.*|#include \"$PWD/&\"|" | split -l 24 --additional-suffix=.cpp - "$batches/${folder//\//+}/"
done
tidy() {
  local folder=${1%/*}
  folder=${folder##*/}
  clang-tidy --quiet --config-file=.clang-tidy --header-filter="${folder//+//}/" "$1" -- -std=c++20 -Isrc -I"${1%/*/*}/generated" -Wno-everything 2>/dev/null >"$1.found" ||
    { cat "$1.found"; return 1; }
}
export -f tidy
find "$batches" -name '*.cpp' | sort | xargs -P "$(nproc)" -I{} bash -c 'tidy {}'
