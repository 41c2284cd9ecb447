#!/usr/bin/env bash
# usage: includes.sh ROOT: headers are included from the root of src/ or tests/, never by a way up.
set -euo pipefail
cd "$1"
if grep -rnE '^ *# *include "(\.\.?)/' src tests --include='*.cpp' --include='*.hpp'; then
  echo 'these includes name a path relative to the including file' >&2
  exit 1
fi
