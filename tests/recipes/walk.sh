# Takes a database through the recipe's migrate.sh. Sourced, not run: a test defines
#   query SQL        prints rows, a line each
#   version_table    its name in SQL
# with DATABASE set, in the folder of the project with the recipes.
# shellcheck shell=bash

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

version() { query "SELECT version_num FROM $version_table ORDER BY version_num" | paste -s -d , -; }
at() { [ "$(version)" = "$1" ] || fail "$2: the database is at '$(version)', not at '$1'"; }
pending() { ./migrate.sh status | sed -n 's/ pending$//p'; }
migrate() { ./migrate.sh "$@" >"$work/said" 2>&1 || fail "migrate.sh $*: $(cat "$work/said")"; }
refused() {
  ! ./migrate.sh "$@" >"$work/said" 2>&1 || fail "migrate.sh $* goes through: $(cat "$work/said")"
}

walk_migrate() {
  version_table=alembic_version
  [ "$(pending)" = 17 ] || fail "an empty database lacks $(pending) revisions"
  refused down
  migrate up ed7029b4c61f
  at ed7029b4c61f 'up ed7029b4c61f'
  [ "$(pending)" = 3 ] || fail "there are $(pending) pending revisions, not 3"
  refused check
  migrate up
  at 7be31d5f08ac up
  migrate up
  at 7be31d5f08ac 'up again'
  migrate check
  migrate down 2
  at 4d1f0c7a92be 'down 2'
  migrate up
  migrate down
  at 90c2be61d3fa down
  ./migrate.sh history | cmp -s - <(sqlgen history) || fail 'history is not the history'

  # Across the merge: by steps, to a revision before it, to base and up again.
  migrate down f47c0d9e62ab
  at f47c0d9e62ab 'down f47c0d9e62ab'
  migrate down
  at 86f0ba4e1d73,a06c94e7d185 'down from a merge'
  migrate down 2
  at 19ad57c0f36e,d2947f1b60ce 'down 2 from two heads'
  migrate up
  at 7be31d5f08ac 'up from two heads'
  migrate down 9
  at 86f0ba4e1d73 'down 9, over a merge'
  refused down 99
  migrate up
  migrate down 19ad57c0f36e
  migrate up
  migrate down base
  at '' 'down base'
  migrate up
  at 7be31d5f08ac 'up after base'
  migrate reset
  at 7be31d5f08ac reset

  # The version table alone.
  migrate stamp 4d1f0c7a92be
  at 4d1f0c7a92be stamp
  refused up
  at 4d1f0c7a92be 'a failed up'
  migrate stamp --purge heads
  at 7be31d5f08ac 'stamp --purge'
  refused stamp nowhere
  refused stamp
  query "UPDATE $version_table SET version_num = 'elsewhere'"
  refused up
  refused status
  query "UPDATE $version_table SET version_num = '7be31d5f08ac'"

  # A statement that fails leaves the database as it was.
  query 'DROP VIEW product_ratings'
  refused down 2
  at 7be31d5f08ac 'a failed down'
  query 'CREATE VIEW product_ratings AS SELECT 1'
}

# A version table of another name, which has to be quoted, in a database of its own.
walk_named() {
  mkdir "$work/named" && cp -R revisions sqlgen.toml migrate.sh "$work/named"
  (
    cd "$work/named"
    sed -i 's/^\(# *\)\{0,1\}name = .*/name = "Schema'"'"'s Versions"/' sqlgen.toml
    version_table="\"Schema's Versions\""
    [ "$(pending)" = 17 ] || fail 'another version table: not all is pending'
    migrate up
    [ "$(pending)" = 0 ] || fail 'another version table: migrate.sh does not find it'
    at 7be31d5f08ac 'another version table'
    migrate down 8
    at 86f0ba4e1d73,a06c94e7d185 'another version table, across a merge'
  )
}
