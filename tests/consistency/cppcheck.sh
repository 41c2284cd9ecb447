#!/usr/bin/env bash
# usage: cppcheck.sh ROOT: cppcheck finds nothing in src/, where it is installed.
#
# Left out is what version 2.10 takes wrongly: that raise() and fail() return, that "\u0131" is six bytes, that a range-based for or a
# conditional evaluates twice, that a copied vector is the one it was copied from; and what reads better as it is.
set -euo pipefail
cd "$1"
command -v cppcheck >/dev/null || { echo 'skipped: cppcheck is not installed'; exit 77; }
cppcheck --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr --quiet --error-exitcode=1 -I src \
  -j "$(nproc)" --suppress=missingIncludeSystem --suppress=missingReturn --suppress=incorrectStringCompare \
  --suppress=invalidContainerReference --suppress=invalidContainer --suppress=mismatchingContainerExpression \
  --suppress=accessMoved --suppress=danglingLifetime --suppress=stlFindInsert --suppress=returnStdMoveLocal \
  --suppress=passedByValue src
