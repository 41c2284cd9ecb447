#!/usr/bin/env bash
# usage: manual_page.sh ROOT SQLGEN: the manual page is roff that nobody warns about, and tells of every command.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
sqlgen=$2
need groff

"$sqlgen" man >"$work/sqlgen.1"
groff -man -Tascii -ww -rLL=200n "$work/sqlgen.1" >"$work/page" 2>"$work/warnings" || fail "groff refuses it"
[ ! -s "$work/warnings" ] || fail "groff warns: $(cat "$work/warnings")"
if command -v man >/dev/null && man --help 2>&1 | grep -q -- --warnings; then
  MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$work/sqlgen.1" >"$work/formatted" 2>"$work/warnings"
  [ ! -s "$work/warnings" ] || fail "man warns: $(cat "$work/warnings")"
fi
sed -e 's/\x1b\[[0-9;]*m//g' -e 's/.\x08//g' "$work/page" >"$work/text"
for section in NAME SYNOPSIS DESCRIPTION COMMANDS OPTIONS 'EXIT STATUS' ENVIRONMENT FILES; do
  grep -qx "$section" "$work/text" || fail "it has no section $section"
done
"$sqlgen" --help | sed -n '/^commands:/,/^$/s/^  \([a-z_]*\) .*/\1/p' >"$work/commands"
[ -s "$work/commands" ] || fail "sqlgen --help lists no commands"
while read -r name; do
  grep -qE "^ +$name( |\$)" "$work/text" || fail "it does not tell of $name"
done <"$work/commands"
for option in --config --revisions --dialect --output --now; do
  grep -qE -- "$option" "$work/text" || fail "it does not tell of $option"
done
