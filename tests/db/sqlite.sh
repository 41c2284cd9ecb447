#!/usr/bin/env bash
# usage: sqlite.sh SQLGEN PROJECT [DATA]: applies a project's scripts to SQLite with `sqlite3 -bail`.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

need sqlite3
dialect=sqlite
start_test "$@"
trap 'rm -rf "$work"' EXIT

apply() {
  sqlite3 -batch -bail "$work/test.db" <"$1" >"$work/apply.log" 2>&1 || fail "sqlite3 refuses $1: $(cat "$work/apply.log")"
  [ -z "$(query 'PRAGMA foreign_key_check')" ] || fail "rows point nowhere after $1"
}

query() { sqlite3 -batch -bail "$work/test.db" "$1"; }

reset() { rm -f "$work/test.db"; }

# Columns, keys and indexes as SQLite understands them, and the CHECK constraints, which only the text holds. The text
# as a whole is of no use: it keeps how a table was quoted and in which order its columns came.
snapshot() {
  query "
    SELECT 'column', m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk
      FROM sqlite_schema m, pragma_table_xinfo(m.name) c
      WHERE m.type = 'table' AND m.name <> 'sqlite_sequence' ORDER BY 2, 3;
    SELECT 'foreign key', m.name, f.\"from\", f.\"table\", f.\"to\", f.on_update, f.on_delete
      FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY 2, 3;
    SELECT 'index', m.name, i.origin, i.\"unique\", i.partial, group_concat(x.name || ' ' || x.desc)
      FROM sqlite_schema m, pragma_index_list(m.name) i, pragma_index_xinfo(i.name) x
      WHERE m.type = 'table' AND x.key GROUP BY m.name, i.name ORDER BY 2, 3, 6;
    SELECT 'index text', name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY 2;
    SELECT 'other', type, name, sql FROM sqlite_schema WHERE type NOT IN ('table', 'index') ORDER BY 3;
  "
  query "SELECT name || ' ' || replace(sql, char(10), ' ') FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'" |
    sed -E 's/^([^ ]+) (.*)$/\2, #\1/' |
    awk -F', #' '{ text = $1
      while (match(text, /(CONSTRAINT [^ ]+ )?(CHECK|UNIQUE|PRIMARY KEY|FOREIGN KEY) ?\([^)]*\)/)) {
        print $2 ": " substr(text, RSTART, RLENGTH); text = substr(text, RSTART + RLENGTH) } }' | sort
}

walk
