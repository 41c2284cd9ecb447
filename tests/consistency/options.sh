#!/usr/bin/env bash
# usage: options.sh ROOT SQLGEN: docs/command-line.md names exactly the commands and options that the program has,
# docs/configuration.md, sqlgen.toml and the reader of sqlgen.toml the same keys, and no page or recipe calls the program
# with a command or an option that it has not.
set -euo pipefail
cd "$1"
sqlgen=$2
status=0

compare() {
  if ! diff <(sort -u <<<"$2") <(sort -u <<<"$3") >&2; then
    echo "$1 (< has, > should have)" >&2
    status=1
  fi
}

commands=$("$sqlgen" --help | sed -n '/^commands:/,/^$/s/^  \([a-z_]*\) .*/\1/p')
[ -n "$commands" ] || { echo "sqlgen --help lists no commands" >&2; exit 1; }
options=$(for command in $commands; do "$sqlgen" "$command" --help; done |
  sed -n 's/^  \(-[a-zA-Z], \|    \)\(--[a-z-]*\).*/\2/p')
page=docs/command-line.md
compare "commands in $page" "$(sed -n '/^## Commands/,/^## Options/s/^| `\([a-z_]*\)[ `].*/\1/p' "$page")" "$commands"
compare "options in $page" "$(grep -E '^\|' "$page" | grep -oE -- '`--[a-z-]+' | tr -d '`'
  grep -qE '^\| `history` \|.*`-r ' "$page" && echo --rev-range)" "$options"

# COMMAND OPTION, a line each, as the pages and recipes use them.
used=$(perl -ne 'while (/(?<![-\/\w])sqlgen ((?:-\w+|--[a-z-]+)(?: [A-Z]+)? )?([a-z_]+)\b([^|;`\n]*)/g) {
    my ($command, $rest) = ($2, $3);
    print "$command $1\n" while $rest =~ /(?<=\s)(--[a-z-]+)/g;
  }' README.md docs/*.md docs/recipes/* | sort -u)
while read -r command option; do
  if ! grep -qx -- "$command" <<<"$commands"; then
    echo "a page or recipe calls 'sqlgen $command $option', and there is no such command" >&2
    status=1
  elif ! "$sqlgen" "$command" --help | grep -qE -- "^  (-[a-zA-Z], |    )$option( |\$)"; then
    echo "a page or recipe calls 'sqlgen $command $option', and there is no such option" >&2
    status=1
  fi
done <<<"$used"
for command in $(grep -ohE '`sqlgen [a-z_]+' README.md docs/*.md | cut -d' ' -f2 | sort -u); do
  grep -qx -- "$command" <<<"$commands" || { echo "a page names 'sqlgen $command', and there is no such command" >&2; status=1; }
done

keys_of_file() {
  sed -n 's/^\(# \)\?\(\[[a-z_]*\]\|[a-z_]* = \).*/\2/p' "$1" |
    awk '/^\[/ { table = substr($0, 2, length($0) - 2) "."; next } { print table $1 }'
}
page=docs/configuration.md
documented=$(sed -n '/^## sqlgen.toml/,/^## An/s/^| `\([a-z_.]*\)` .*/\1/p' "$page")
compare "keys in sqlgen.toml" "$(keys_of_file sqlgen.toml)" "$documented"
read=$(sed -n '/ SettingsReader::\(keys\|script\|review\)(/,/^}/p' src/project/settings/sqlgen_toml.cpp | tr '\n' ' ' |
  grep -oE '(\{|client_text\(|text\(|flag\(|section\(|folders\(|names\()"[a-z_]+"' | grep -oE '"[a-z_]+"' | tr -d '"' |
  grep -vxE 'version_table|script|types|assume|overrides|review|naming_convention|ix|uq|ck|fk|pk')
compare "keys that the program reads" "$read" "$(sed 's/.*\.//' <<<"$documented" | grep -vxE 'ix|uq|ck|fk|pk')"
exit "$status"
