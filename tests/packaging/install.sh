#!/usr/bin/env bash
# usage: install.sh ROOT SQLGEN BUILD: what cmake --install puts where.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
project=$1 sqlgen=$2 build=$3
need cmake gzip

cmake --install "$build" --prefix "$work/usr" >"$work/log" || fail "cmake --install: $(cat "$work/log")"
cd "$work/usr"
for file in \
  bin/sqlgen \
  share/man/man1/sqlgen.1.gz \
  share/bash-completion/completions/sqlgen \
  share/zsh/site-functions/_sqlgen \
  share/fish/vendor_completions.d/sqlgen.fish \
  share/sqlgen/schemas/revision.schema.json \
  share/sqlgen/schemas/revision.xsd \
  share/doc/sqlgen/{LICENSE,README.md,CHANGELOG.md,docs/index.md,docs/command-line.md}; do
  [ -s "$file" ] || fail "$file is not installed"
done
find . -type f | sort >"$work/files"
grep -vE '^\./(bin/sqlgen$|share/(man/man1|bash-completion/completions|zsh/site-functions|fish/vendor_completions.d|sqlgen/schemas|doc/sqlgen)/)' \
  "$work/files" >"$work/strays" && fail "nobody asked for: $(cat "$work/strays")"

"$sqlgen" --version >"$work/version"
bin/sqlgen --version | diff "$work/version" - >&2 || fail "the installed program is another one"
zcat share/man/man1/sqlgen.1.gz >"$work/page"
"$sqlgen" man | diff - "$work/page" >&2 || fail "the installed manual page is not the program's"
for entry in bash:bash-completion/completions/sqlgen zsh:zsh/site-functions/_sqlgen \
  fish:fish/vendor_completions.d/sqlgen.fish; do
  "$sqlgen" completions "${entry%%:*}" | diff - "share/${entry#*:}" >&2 ||
    fail "the installed completions are not the program's"
done
diff -r "$project/schemas" share/sqlgen/schemas >&2 || fail "the installed schemas are not the project's"
cd "$project"
"$work/usr/bin/sqlgen" upgrade head | diff out/postgresql/upgrade.sql - >&2 || fail "the installed program compiles otherwise"
