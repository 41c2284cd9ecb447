#!/usr/bin/env bash
# usage: i386.sh FOLDER [TEST-FILTER]: builds the program where addresses have 32 bits, and runs the golden cases and the evaluator's
# suite there. FOLDER becomes a Debian 12 for i386 of its own, by debootstrap; the machine's own packages stay as they are.
# Needs root, debootstrap, a processor that runs 32-bit programs, and Debian's mirror; where one is missing, it is skipped (77).
# What is known to differ: docs/reliability.md, "Where addresses have 32 bits".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
[ $# -ge 1 ] || die "usage: i386.sh FOLDER [TEST-FILTER]"
folder=$(realpath -m "$1")
filter=${2:-*}

skip() {
  say "skipped: $*"
  exit 77
}
[ "$(id -u)" -eq 0 ] || skip "a chroot needs root"
command -v debootstrap >/dev/null || skip "debootstrap is not installed"
case $(uname -m) in x86_64 | i?86) ;; *) skip "this processor runs no i386 programs" ;; esac

names() { printf '%s\n' "$@" | sed 's/:.*//' | paste -sd,; }
if [ ! -e "$folder/usr/bin/cmake" ]; then
  packages=$(names "${build_packages[@]}"),libgtest-dev,libgmock-dev,sqlite3,python3
  debootstrap --variant=minbase --arch=i386 --include="$packages" bookworm "$folder" >&2
fi
mkdir -p "$folder/src"
git -C "$root" archive HEAD | tar x -C "$folder/src"
chroot "$folder" sh -euc "
  cd /src
  [ \"\$(getconf LONG_BIT)\" = 32 ]
  cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O1 -DSQLGEN_UNITY=ON -DSQLGEN_UNITY_BATCH_SIZE=24
  cmake --build build --target sqlgen golden_tests python_tests
  status=0
  build/tests/golden_tests --gtest_brief=1 --gtest_filter='$filter' || status=1
  build/tests/python_tests --gtest_brief=1 --gtest_filter='$filter' || status=1
  exit \$status
"
