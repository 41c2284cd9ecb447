# What the tests of what is installed share. Sourced, not run.
# shellcheck shell=bash

set -euo pipefail
export LC_ALL=C

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

# Ends the test as skipped; ctest knows the status.
skip() {
  printf 'SKIPPED: %s\n' "$*" >&2
  exit 77
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is missing; scripts/test.sh installs it"
  done
}

# same WHAT FILE FILE
same() {
  diff -u "$2" "$3" >&2 || fail "$1"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
