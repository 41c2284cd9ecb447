#!/usr/bin/env bash
# usage: newcomer.sh ROOT SQLGEN: who follows README.md's "Five minutes without Alembic" by the letter gets a database.
set -euo pipefail
cd "$1"
sqlgen=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
section=$(sed -n '/^## Five minutes without Alembic/,/^## What/p' README.md)
revision=$(sed -n '/^```toml$/,/^```$/p' <<<"$section" | sed '1d;$d')
[ -n "$revision" ] || { echo "README.md has no revision for newcomers" >&2; exit 1; }
cd "$work"
mkdir bin
ln -s "$sqlgen" bin/sqlgen
export PATH=$work/bin:$PATH

# The first two commands of the section, as they stand there.
grep -m2 '^\$ sqlgen' <<<"$section" | sed 's/^\$ //' >commands.sh
bash -e commands.sh >said
file=$(find revisions -name '*create_users.toml')
[ "$file" = "$(tail -n 1 said)" ] || { echo "the new revision is not where README.md says: $(cat said)" >&2; exit 1; }
printf '\n%s\n' "$revision" >>"$file"
sqlgen check >/dev/null
sqlgen upgrade head --dialect sqlite | sqlite3 -bail shop.db >/dev/null
[ "$(sqlite3 shop.db 'SELECT count(*) FROM pragma_table_info("users")')" = 3 ]
sqlgen downgrade head:base --dialect sqlite | sqlite3 -bail shop.db >/dev/null
[ "$(sqlite3 shop.db "SELECT count(*) FROM sqlite_schema WHERE name = 'users'")" = 0 ]
