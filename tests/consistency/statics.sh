#!/usr/bin/env bash
# usage: statics.sh ROOT: what a run changes belongs to that run. No variable of the source outlives it, but for those
# that are named here.
set -euo pipefail
cd "$1"

# FILE VARIABLE, and why it may be there.
allowed=$(sed -e 's/ *#.*//' -e '/^$/d' <<'LIST'
src/sqlalchemy/selects/from_clause.cpp next   # numbers of elements: compared with each other, never printed
src/sqlalchemy/selects/column_names.cpp scopes     # how deep the next one is in use; 0 between statements
src/sqlalchemy/selects/column_names.cpp known_keys # keys of FROM elements; emptied where the outermost scope ends
src/frontend/python/objects/objects.cpp outer # the queue of the destructor that runs; null beside it
src/support/limits/memory_budget.cpp account         # what operator new has no other way to know: on whose behalf it is called
src/support/limits/stack.hpp limit_                  # where the stack of a thread ends: the thread's, whatever runs on it
LIST
)

# Variables with static storage that are not const: in functions and classes, and in namespaces.
found=$(find src -name '*.cpp' -o -name '*.hpp' | sort | xargs perl -ne '
  if (/^\s*(?:inline\s+)?(?:static|thread_local)\s+(?!const\b|constexpr\b)(?:static\s+|thread_local\s+)?[^()=;]*?\b(\w+)\s*(?:=|\{|;)/ ||
      /^(?!using\b|namespace\b|return\b|extern\b|class\b|struct\b|enum\b|union\b|const\b|constexpr\b|inline\s+const|template\b|friend\b|typedef\b|concept\b|static\b|thread_local\b)[A-Za-z_][\w:<>,*& ]*[\w>*&]\s+(\w+)(?:\s*=[^=].*|\{.*\})?;/) {
    print "$ARGV ", $1 // $2, "\n";
  }')
status=0
while read -r file name; do
  if [ -n "$file" ] && ! grep -q "^$file $name *$" <<<"$allowed"; then
    echo "$file: '$name' outlives a run: make it a member of what is the run's, or const" >&2
    status=1
  fi
done <<<"$found"
while read -r file name; do
  if ! grep -qx "$file $name" <<<"$found"; then
    echo "$file has no variable '$name' any more: take it from the list in $0" >&2
    status=1
  fi
done <<<"$allowed"

# A const Value may hold a native class or function, which evaluated code can't change; modules, lists and the like
# it can, and what it puts there is of one run.
made='static const (python::)?(Value|auto) \w+ =\s*(python::)?(make_(module|list|dict|tuple|set)|Value::make<MetaDataObject>)\('
if grep -rnzoE "$made" src/frontend --include='*.cpp' | tr '\0' '\n' >&2; then
  echo "a value that evaluated code can change outlives the run" >&2
  status=1
fi
exit "$status"
