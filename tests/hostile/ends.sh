#!/usr/bin/env bash
# usage: ends.sh SQLGEN
#
# However a run ends, the file of -o is the old one or the new one, and nothing lies beside it: killed at any moment of a large
# write, two runs at once, a full disk, a folder that can't be written to.
set -euo pipefail
sqlgen=$(realpath "$1")
work=$(mktemp -d)
trap 'umount "$work/small" 2>/dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
mkdir r out small readonly

{
  printf -- '-- id: a\n-- sqlgen:upgrade\n'
  head -c 9000000 /dev/zero | tr '\0' x | fold -w 90 | sed "s/^/INSERT INTO t VALUES ('/; s/\$/');/"
} >r/a.sql
command=("$sqlgen" upgrade head --revisions r --dialect postgresql -o)
fail() {
  echo "FAILED: $*"
  exit 1
}

"${command[@]}" out/new.sql
mv out/new.sql new.sql
for moment in $(seq 1 40); do
  echo old >out/up.sql
  "${command[@]}" out/up.sql &
  sleep "0.0$((RANDOM % 10))$moment"
  kill -9 $! 2>/dev/null || true
  wait $! 2>/dev/null || true
  [ "$(ls out)" = up.sql ] || fail "killed, it leaves $(ls out)"
  [ "$(head -c 4 out/up.sql)" = old ] || cmp -s out/up.sql new.sql || fail "killed, it leaves a part of the file"
done

"${command[@]}" out/up.sql &
first=$!
"${command[@]}" out/up.sql
wait $first
cmp out/up.sql new.sql || fail "two runs at once"
[ "$(ls out)" = up.sql ] || fail "two runs at once leave $(ls out)"

if mount -t tmpfs -o size=1m tmpfs small 2>/dev/null; then
  echo old >small/up.sql
  if "${command[@]}" small/up.sql 2>err; then fail "a full disk is no error"; fi
  grep -q 'No space left on device' err || fail "a full disk is not named: $(cat err)"
  [ "$(cat small/up.sql)" = old ] && [ "$(ls small)" = up.sql ] || fail "a full disk leaves $(ls small)"
fi

echo old >readonly/up.sql
chmod a-w readonly
if [ "$(id -u)" != 0 ]; then
  if "${command[@]}" readonly/up.sql 2>err; then fail "a folder that can't be written to is no error"; fi
  [ "$(cat readonly/up.sql)" = old ] || fail "a folder that can't be written to loses the file"
fi
echo "the old file or the new one: 40 kills, two runs at once, a full disk, a read-only folder"
