#!/usr/bin/env bash
# usage: dialect_names.sh ROOT: no stage names a database: it asks the facts of dialects/*.toml, or a virtual function of the
# dialect. Exempt are a dialect's own folder, the table of dialects, and what is listed here with its reason.
set -euo pipefail
cd "$1"

# The default dialect is that of no database.
names=$(sed -nE 's/^name = "(.*)"$/\1/p' dialects/*.toml | grep -vx default | paste -sd '|')
[ -n "$names" ] || { echo 'no file of dialects/ says its name' >&2; exit 1; }

# FILE:TEXT, where TEXT is the literal that is allowed there.
allowed=$(sed -E 's/ +#.*//' <<'LIST'
src/cli/dialects.cpp:"postgresql"                              # the table of dialects
src/cli/dialects.cpp:"sqlite"
src/compile/checks/client_syntax.cpp:"postgresql"                        # the programs that apply a script, by their database
src/compile/checks/client_syntax.cpp:"sqlite"
src/emit/sqlite3/script.cpp:"sqlite_                           # the table that lists a database's tables
src/frontend/native/model/key_models.cpp:"postgresql_                     # keyword arguments as SQLAlchemy names them, in notations
src/frontend/native/model/list_names.cpp:"postgresql_
src/frontend/native/model/key_models.cpp:"sqlite_                         # that have no other list of them
src/frontend/alembic/expressions/sql_conflict.cpp:"postgresql_ # the option that postgresql.insert() reads from an index
src/frontend/alembic/expressions/methods/sql_column_methods.cpp:"postgresql_  # the keyword of match()
src/frontend/alembic/types/classes/spatial_types.cpp:"postgresql_      # the options that geoalchemy2 gives its indexes
src/catalog/inspection/postgresql/postgresql_index.cpp:"postgresql_       # the options that reflection gives an index
src/catalog/inspection/postgresql/postgresql_table.cpp:"postgresql_
src/catalog/inspection/sqlite/sqlite_inspector.cpp:"sqlite_
src/catalog/inspection/sqlite/sqlite_table_constraints.cpp:"sqlite_   # the options that a constraint's own text stands for
src/catalog/inspection/sqlite/sqlite_whole_table.cpp:"sqlite_         # the options that a table's own text stands for
src/catalog/rows/changes/sqlite_changes.cpp:"sqlite_                   # tables of the database's own
src/catalog/sqlite/connection.cpp:"sqlite_
src/project/settings/sqlgen_toml.cpp:"sqlite"                           # keys of sqlgen.toml
src/project/settings/sqlgen_toml.cpp:"sqlite_
src/sqlalchemy/reverse.cpp:"postgresql_                        # the option that CreateIndexOp.reverse() keeps
LIST
)

# A literal that is a name, or an option that begins with one; comments may say what they like.
found=$(grep -rnoE "^[^/]*\"($names)(\"|_)" src --include='*.cpp' --include='*.hpp' | grep -vE "^src/dialect/($names)/" |
  sed -E "s/^([^:]*):([0-9]+):.*(\"($names)[\"_])$/\1:\3 \2/")
status=0
while read -r place line; do
  if [ -n "$place" ] && ! grep -qxF -- "$place" <<<"$allowed"; then
    echo "${place%%:*}:$line: names a database: ${place#*:}" >&2
    status=1
  fi
done <<<"$found"
while read -r place; do
  if ! grep -qF -- "$place " <<<"$found"; then
    echo "$place: is exempt and not there any more" >&2
    status=1
  fi
done <<<"$allowed"
if [ "$status" -ne 0 ]; then
  echo 'make it a fact of dialects/*.toml or a virtual function of the dialect' >&2
fi
exit "$status"
