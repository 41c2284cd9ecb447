#!/usr/bin/env bash
# usage: recipes.sh ROOT SQLGEN: the files of docs/recipes do what docs/recipes.md says, on the sample project and SQLite.
set -euo pipefail
project=$1 sqlgen=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

. "$project/tests/recipes/walk.sh"
for tool in git jq make sqlite3; do
  command -v "$tool" >/dev/null || fail "$tool is missing; scripts/test.sh installs it"
done

mkdir "$work/bin" "$work/project"
ln -s "$(realpath "$sqlgen")" "$work/bin/sqlgen"
export PATH=$work/bin:$PATH LC_ALL=C
cp -R "$project"/{revisions,sqlgen.toml} "$project"/docs/recipes/* "$work/project"
cd "$work/project"

# The wrapper, from nothing to the heads, back and forth.
export DATABASE=$work/shop.db
query() { sqlite3 "$DATABASE" "$1"; }
walk_migrate
(export DATABASE=$work/named.db && walk_named)
(cd "$work" && cp -R project other && cd other && DATABASE=sqlite:///there.db ./migrate.sh up >/dev/null && [ -f there.db ]) ||
  fail 'a URL of SQLite is not understood'

# The targets of make.
make -s migrate-downgrade STEPS=2 DATABASE="$DATABASE"
at 4d1f0c7a92be 'make migrate-downgrade'
make -s migrate-upgrade DATABASE="$DATABASE"
at 7be31d5f08ac 'make migrate-upgrade'
make -s migrate-current DATABASE="$DATABASE" | grep -q '^0 pending' || fail 'make migrate-current'
make -s migrate-downgrade TO=base DATABASE="$DATABASE"
at '' 'make migrate-downgrade TO=base'
! make -s migrate-pending DATABASE="$DATABASE" >/dev/null 2>&1 || fail 'make migrate-pending takes a database that is behind'
make -s migrate-upgrade DATABASE="$DATABASE"
make -s migrate-reset DATABASE="$DATABASE"
make -s migrate-pending DATABASE="$DATABASE" >/dev/null || fail 'make migrate-pending'
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

# A review as GitLab reads it; where it can't be made, no empty report takes its place.
git checkout -q "$added"
./code-quality.sh 7be31d5f08ac:heads >quality.json || fail 'code-quality.sh'
jq -e 'all(.[]; .description and .check_name and .fingerprint and .severity and .location.path and .location.lines.begin)' quality.json \
  >/dev/null || fail 'code-quality.sh writes another report'
! ./code-quality.sh nowhere:heads >quality.json 2>/dev/null || fail 'code-quality.sh hides that the review fails'
# What the base branch has, as the jobs ask for it: a failure there is one of the job.
step=$(sed -n 's/^    - \(heads=.*\)/\1/p' gitlab-review.yml | sed 's|/tmp/base|.|')
[ "$(sh -ec "$step"'
echo "$heads"')" = "$(sqlgen heads | cut -d ' ' -f 1)" ] || fail 'gitlab-review.yml finds other heads'
mv sqlgen.toml aside
! sh -ec "$step" 2>/dev/null || fail 'gitlab-review.yml hides that there are no heads'
mv aside sqlgen.toml

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
