#!/usr/bin/env bash
# usage: scripts/test.sh [--asan] [CTEST ARGUMENTS]
#
# Builds sqlgen and its tests, installing what that needs on Debian 12, and runs them all. With --asan the same under
# the address and undefined-behaviour sanitizers. `scripts/test.sh -R golden` runs the tests with "golden" in the name.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

preset=release
if [ "${1-}" = --asan ]; then
  preset=asan
  shift
fi
require_packages "${build_packages[@]}" "${test_packages[@]}"
build "$preset" ON
cd "$root"
exec ctest --preset "$preset" -j "$(nproc)" "$@" </dev/null
