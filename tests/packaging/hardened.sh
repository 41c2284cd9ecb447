#!/usr/bin/env bash
# usage: hardened.sh ROOT SQLGEN BUILD: the program that is shipped has the protections that SECURITY.md names.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

grep -q '^CMAKE_BUILD_TYPE:STRING=Release' "$3/CMakeCache.txt" || skip "only a release build is hardened"
command -v readelf >/dev/null || skip "readelf is not installed"

headers=$(readelf -Wldh "$2")
symbols=$(readelf -Ws --dyn-syms "$2")
expect() { grep -qE "$1" <<<"$2" || fail "$3"; }
expect 'Type: +DYN' "$headers" "not position-independent"
expect 'GNU_RELRO' "$headers" "no RELRO segment"
expect 'BIND_NOW|FLAGS_1.* NOW' "$headers" "symbols are not bound before the program starts"
expect 'GNU_STACK .* RW ' "$headers" "the stack is executable"
expect '__stack_chk_fail' "$symbols" "no stack protector"
expect '__[a-z]+_chk@' "$symbols" "_FORTIFY_SOURCE checks nothing"
