#!/usr/bin/env bash
# usage: recipes.sh ROOT SQLGEN: the files of docs/recipes do what docs/recipes.md says, on the sample project and SQLite.
set -euo pipefail
project=$1 sqlgen=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}
for tool in git make sqlite3; do
  command -v "$tool" >/dev/null || fail "$tool is missing; scripts/test.sh installs it"
done

mkdir "$work/bin" "$work/project"
ln -s "$(realpath "$sqlgen")" "$work/bin/sqlgen"
export PATH=$work/bin:$PATH LC_ALL=C
cp -R "$project"/{revisions,sqlgen.toml} "$project"/docs/recipes/* "$work/project"
cd "$work/project"

# The wrapper, from nothing to the heads, back and forth.
export DATABASE=$work/shop.db
version() { sqlite3 "$DATABASE" 'SELECT version_num FROM alembic_version'; }
at() { [ "$(version)" = "$1" ] || fail "$2: the database is at '$(version)', not at '$1'"; }
pending() { ./migrate.sh status | sed -n 's/ pending$//p'; }

[ "$(pending)" = 17 ] || fail "an empty database lacks $(pending) revisions"
./migrate.sh up ed7029b4c61f
at ed7029b4c61f 'up ed7029b4c61f'
[ "$(pending)" = 3 ] || fail "there are $(pending) pending revisions, not 3"
! ./migrate.sh check >/dev/null || fail 'check takes a database that is behind'
./migrate.sh up
at 7be31d5f08ac up
./migrate.sh check >/dev/null || fail 'check refuses a database that is at the head'
./migrate.sh down 2
at 4d1f0c7a92be 'down 2'
./migrate.sh up
./migrate.sh down
at 90c2be61d3fa down
./migrate.sh history | cmp -s - <(sqlgen history) || fail 'history is not the history'

# To base and up again: the version table is there, empty.
sqlgen downgrade 90c2be61d3fa:base --dialect sqlite | sqlite3 -bail "$DATABASE" >/dev/null
./migrate.sh up
at 7be31d5f08ac 'up after base'

# A statement that fails leaves the database as it was.
sqlite3 "$DATABASE" 'DROP VIEW product_ratings'
! ./migrate.sh down 2 2>/dev/null || fail 'a failing script is no failure'
at 7be31d5f08ac 'a failed down'
sqlite3 "$DATABASE" 'CREATE VIEW product_ratings AS SELECT 1'

# A version table of another name, which has to be quoted.
(
  mkdir "$work/named" && cp -R revisions sqlgen.toml migrate.sh "$work/named" && cd "$work/named"
  sed -i 's/^\(# *\)\{0,1\}name = .*/name = "Schema'"'"'s Versions"/' sqlgen.toml
  export DATABASE=$work/named.db
  [ "$(./migrate.sh status | sed -n 's/ pending$//p')" = 17 ] || fail 'another version table: not all is pending'
  ./migrate.sh up
  [ "$(./migrate.sh status | sed -n 's/ pending$//p')" = 0 ] || fail 'another version table: migrate.sh does not find it'
  sqlite3 "$DATABASE" 'SELECT count(*) FROM "Schema'"'"'s Versions"' | grep -qx 1 || fail 'another version table: no row'
)

# The targets of make.
make -s migrate-downgrade STEPS=2 DATABASE="$DATABASE"
at 4d1f0c7a92be 'make migrate-downgrade'
make -s migrate-upgrade DATABASE="$DATABASE"
at 7be31d5f08ac 'make migrate-upgrade'
make -s migrate-current DATABASE="$DATABASE" | grep -q '^0 pending' || fail 'make migrate-current'
make -s migrate-history >/dev/null
make -s migrate-check >/dev/null
make -s migrate-script
cmp -s upgrade.sql "$project/out/postgresql/upgrade.sql" || fail 'make migrate-script writes another script'
rm upgrade.sql

# What a branch adds, as the jobs of GitHub and GitLab compile it.
commit() { git add -A && git -c user.name=test -c user.email=test@localhost commit -q -m "$1"; }
git -c init.defaultBranch=main init -q .
commit base
git checkout -q -b feature
make -s migrate-create MSG='stock alarm' FORMAT=sql >/dev/null
added=$(find revisions -name '*stock_alarm.sql')
[ -f "$added" ] || fail 'make migrate-create writes no revision'
sed -i 's/^-- sqlgen:upgrade$/&\nSELECT 42;/; s/^-- sqlgen:downgrade$/&\nSELECT 41;/' "$added"
commit feature
./pending.sh main upgrade.sql
grep -qx 'SELECT 42;' upgrade.sql || fail 'pending.sh leaves out what the branch adds'
! grep -q 'CREATE TABLE' upgrade.sql || fail 'pending.sh compiles what is there already'
[ "$(git worktree list | wc -l)" -eq 1 ] || fail 'pending.sh leaves a worktree behind'
rm upgrade.sql

# The hook before a commit, as pre-commit runs it.
entry=$(sed -n 's/^ *entry: //p' pre-commit-config.yaml)
$entry || fail 'the hook refuses sound revisions'
echo 'SELECT' >>"$added"
sed -i 's/^-- parents: .*/-- parents: nowhere/' "$added"
! $entry 2>/dev/null || fail 'the hook takes a broken revision'

# The rest is YAML that other programs read.
for python in python3 /usr/bin/python3; do
  if "$python" -c 'import yaml' 2>/dev/null; then
    "$python" -c 'import sys, yaml
for path in sys.argv[1:]:
    list(yaml.safe_load_all(open(path)))' ./*.yaml ./*.yml
    exit
  fi
done
fail 'python3-yaml is missing; scripts/test.sh installs it'
