#!/usr/bin/env bash
# usage: python_page.sh ROOT SQLGEN: the modules and types that docs/python.md lists are those that the program knows.
set -euo pipefail
cd "$1"
sqlgen=$(realpath "$2")
page=docs/python.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# The names in backquotes below a heading.
listed() {
  sed -n "/^## $1\$/,/^## /p" "$page" | grep -v '^## ' | grep -o '`[^`]*`' | tr -d '`' | sort
}

# What the source has, written out in its tables.
modules=$(sed -n 's/^    {"\([a-z0-9._]*\)", .*/\1/p' src/frontend/python/stdlib/library.cpp | grep -v '^_[a-z]' | sort)
types=$(awk '/^\[/ { package = substr($0, 2, length($0) - 2) }
             / = / && !/^#/ { name = $1; gsub(/"/, "", name); sub(/\(.*/, "", name); print package "." name }' dialects/types.toml | sort)
if ! diff <(listed "Modules of Python's library") <(echo "$modules") >&2; then
  echo "$page (<) and the library (>) have not the same modules" >&2
  status=1
fi
for name in $types; do
  if ! listed 'Names of other packages' | grep -qx "$name"; then
    echo "$page does not list $name" >&2
    status=1
  fi
done

# Each name is there when a revision asks for it: repr() of what is not known is an error.
{
  echo 'from alembic import op'
  echo 'revision = "a1"'
  echo 'down_revision = None'
  for name in $modules; do
    echo "import $name"
  done
  echo 'def upgrade():'
  for name in $modules; do
    echo "    repr($name)"
  done
  while read -r name; do
    echo "    from ${name%.*} import ${name##*.} as it"
    echo '    repr(it)'
  done < <(listed 'Names of other packages')
} >"$work/a1_names.py"
if ! "$sqlgen" upgrade head --revisions "$work" --dialect postgresql >/dev/null; then
  echo "$page lists what the program does not know" >&2
  status=1
fi
exit "$status"
