#!/usr/bin/env bash
# usage: outside.sh SQLGEN: whatever a revision tries, nothing outside of its project is read, listed, written, run or
# connected to. Each try of outside.txt is a revision of its own; beside the project lies a file whose text must not
# appear anywhere. Where strace is installed, the files that the program opens are looked at as well.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sqlgen=$(readlink -f "$1")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
secret=canary-$$-$RANDOM
mkdir -p "$work/outside" "$work/project/revisions" "$work/project/inside"
printf '%s\n' "$secret" >"$work/outside/secret.txt"
printf 'SECRET = "%s"\n' "$secret" >"$work/outside/secret_module.py"
ln -s ../../outside/secret.txt "$work/project/revisions/link.txt"
ln -s ../../outside "$work/project/inside/link"
export SQLGEN_CANARY=$secret

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

tracer=()
if command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null; then
  tracer=(strace -f -qq -e "trace=open,openat,openat2,execve,connect,unlink,unlinkat,rename,renameat2,mkdir,mkdirat" -o "$work/trace")
fi

# The attempt as the body of upgrade(), whose last value `got` goes into the script.
revision() {
  cat <<PYTHON
import os, sys
from alembic import op
revision = "a1"
down_revision = None
OUTSIDE = "$work/outside"

def upgrade():
    got = None
    try:
$(sed 's/^/        /')
    except Exception as error:
        got = repr(error)
    op.execute("SELECT '%s'" % str(got).replace("'", "''"))

def downgrade():
    pass
PYTHON
}

tries=0
attempt() {
  local name=$1
  revision >"$work/project/revisions/a1.py"
  (cd "$work/project" &&
    timeout 20 "${tracer[@]}" "$sqlgen" upgrade head --revisions revisions --dialect sqlite >"$work/out" 2>"$work/err") || true
  grep -qF "$secret" "$work/out" "$work/err" && fail "$name: the file outside was read"
  [ -e "$work/outside/written" ] && fail "$name: a file was written"
  if [ ${#tracer[@]} -gt 0 ]; then
    local touched
    touched=$(grep -vE '\+\+\+|ENOENT|"(/etc/ld\.so|/lib|/usr/lib|/proc/self|/proc/sys/vm/|/sys/|revisions|\.|alembic\.ini|pyproject\.toml|sqlgen\.toml|migrations)' "$work/trace" |
      grep -vE "execve\(\"$sqlgen\"|openat\(AT_FDCWD, \"$work/project" || true)
    [ -z "$touched" ] || fail "$name: $touched"
  fi
  tries=$((tries + 1))
}

name= body=
while IFS= read -r line || [ -n "$line" ]; do
  if [[ $line == '## '* ]]; then
    [ -z "$name" ] || attempt "$name" <<<"$body"
    name=${line#\#\# } body=
  elif [ -n "$name" ]; then
    body+=$line$'\n'
  fi
done <"$here/outside.txt"
attempt "$name" <<<"$body"
# What is inside is read: the secret would have been seen.
printf '%s\n' "$secret" >"$work/project/revisions/known.txt"
revision <<<'got = open("revisions/known.txt").read()' >"$work/project/revisions/a1.py"
(cd "$work/project" && "$sqlgen" upgrade head --revisions revisions --dialect sqlite) | grep -qF "$secret" ||
  fail "a file of the project is not read: this test would see nothing"
[ "$tries" -ge 50 ] || fail "only $tries tries were made"
printf '%s tries, nothing outside was touched%s\n' "$tries" "$([ ${#tracer[@]} -gt 0 ] || printf ' (strace is not installed: opened files were not looked at)')"
