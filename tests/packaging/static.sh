#!/usr/bin/env bash
# usage: static.sh ROOT SQLGEN STATIC: the static program does its work in a root that holds nothing but itself and the
# sample project's revisions, and says the same as the other.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
project=$1 sqlgen=$2 static=$3
need cmake ninja strip

# The preset makes such a program of sqlgen itself.
cmake -S "$project" -B "$work/build" -G Ninja -DSQLGEN_STATIC=ON -DSQLGEN_BUILD_TESTS=OFF >"$work/log" 2>&1 ||
  fail "configuring with SQLGEN_STATIC: $(cat "$work/log")"
grep -qE '^  LINK_FLAGS = .*-static( |$)' "$work/build/build.ninja" || fail 'SQLGEN_STATIC links nothing statically'
if grep -E '^  LINK_LIBRARIES = ' "$work/build/build.ninja" | grep -E '\.so( |$)'; then
  fail 'SQLGEN_STATIC links shared libraries'
fi

ldd "$static" >"$work/ldd" 2>&1 && fail "it needs shared libraries: $(cat "$work/ldd")"

root=$work/root
mkdir "$root"
cp "$static" "$root/sqlgen"
strip "$root/sqlgen"
cp -R "$project/sqlgen.toml" "$project/revisions" "$root"

if [ "$(id -u)" -eq 0 ] && chroot "$root" /sqlgen --version >/dev/null 2>&1; then
  inside() { chroot "$root" /sqlgen "$@"; }
elif unshare -r --root "$root" /sqlgen --version >/dev/null 2>&1; then
  inside() { unshare -r --root "$root" /sqlgen "$@"; }
else
  skip "this machine allows neither chroot nor unshare -r: $(unshare -r --root "$root" /sqlgen --version 2>&1)"
fi

cd "$project"
for dialect in postgresql sqlite; do
  for arguments in "upgrade head" "downgrade head:base" "upgrade ed7029b4c61f:heads"; do
    # shellcheck disable=SC2086
    "$sqlgen" $arguments --dialect "$dialect" >"$work/outside.sql"
    # shellcheck disable=SC2086
    (cd / && inside $arguments --dialect "$dialect") >"$work/inside.sql" || fail "$arguments in an empty root"
    same "$arguments says something else in an empty root" "$work/outside.sql" "$work/inside.sql"
  done
done
inside history >"$work/inside.txt"
"$sqlgen" history >"$work/outside.txt"
same "history says something else in an empty root" "$work/outside.txt" "$work/inside.txt"
inside upgrade head -o /upgrade.sql
"$sqlgen" upgrade head >"$work/outside.sql"
same "-o writes something else in an empty root" "$work/outside.sql" "$root/upgrade.sql"
if inside upgrade nowhere >"$work/out" 2>"$work/err"; then
  fail "an unknown revision is no error in an empty root"
fi
grep -q '^error\[unknown-revision\]' "$work/err" || fail "the error in an empty root is: $(cat "$work/err")"
