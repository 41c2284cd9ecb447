#!/usr/bin/env bash
# usage: passwords.sh SQLGEN: the password of a URL is in nothing that the program prints or writes, whatever names the URL:
# a configuration, env.py, a revision, the environment, an error's text, or the line that an error shows.
set -euo pipefail
sqlgen=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LC_ALL=C DATABASE_URL=postgresql://scott:t1ger@db.example/shop

mkdir -p m/versions
cat >m/script.py.mako </dev/null
cat >m/env.py <<'PYTHON'
import os
from alembic import context
url = context.config.get_main_option("sqlalchemy.url") or os.environ["DATABASE_URL"]
context.configure(url="postgresql://scott:t1ger@db.example/shop", literal_binds=True)
with context.begin_transaction():
    context.run_migrations()
PYTHON
head='import os
import sqlalchemy as sa
from alembic import context, op
down_revision = None
revision = "a1"
'
ini='[alembic]
script_location = m
sqlalchemy.url = '
bodies=(
  'raise ValueError(context.config.get_main_option("sqlalchemy.url"))'
  'raise ValueError("postgresql://scott:t1ger@db.example/shop?password=t1ger")'
  'op.no_such_operation("postgresql://scott:t1ger@db.example/shop")'
  'op.execute(repr(sa.create_engine("postgresql://scott:t1ger@db.example/shop").url)[:0] + "SELECT 1"); op.drop_table("gone", url="postgresql://scott:t1ger@db.example/shop")'
  'op.get_bind().execute(sa.text("SELECT a FROM t")).fetchall()  # postgresql://scott:t1ger@db.example/shop'
  'op.add_column("t", sa.Column("a", sa.Integer, nullable=False))  # postgresql://scott:t1ger@db.example/shop'
  'raise ValueError(os.environ.get("DATABASE_URL", "none"))'
)
urls=('postgresql://scott:t1ger@db.example/shop' 'mysql+pymysql://scott:t1ger@db.example/shop' 'postgresql://scott:t1ger@db.example:no/%(shop' '')

runs=0
look() { # COMMAND...: what it prints, and what it leaves
  rm -rf out
  "$sqlgen" "$@" </dev/null >printed 2>&1 || true
  runs=$((runs + 1))
  if grep -rn t1ger printed $([ -e out ] && echo out); then
    printf 'FAILED: sqlgen %s\n' "$*" >&2
    exit 1
  fi
}
told=0
for url in "${urls[@]}"; do
  printf '%s%s\n' "$ini" "$url" >alembic.ini
  for body in "${bodies[@]}"; do
    printf '%s\ndef upgrade():\n    %s\n\n\ndef downgrade():\n    pass\n' "$head" "$body" >m/versions/a1.py
    for dialect in '' '--dialect postgresql' '--dialect sqlite --env-all'; do
      # shellcheck disable=SC2086
      for command in 'upgrade head' 'upgrade head --for psql' 'check' 'check --format json' 'heads -v' 'history -v' 'show a1' 'schema head' \
        'review head' 'review head --format html' 'review head --format json' 'review head --format markdown' 'review head --format sarif' \
        'bundle head -o out' 'lock' 'current -v'; do
        case "$command $dialect" in
          heads*--d* | history*--d* | show*--d* | lock*--d* | *psql*sqlite*) continue ;;
        esac
        look $command $dialect
        if grep -q ':\*\*\*@\|:\*\*\*\*\*@' printed; then told=$((told + 1)); fi
      done
    done
  done
done
[ "$told" -ge 20 ] || { echo "FAILED: only $told of the runs show a URL at all: this test would see nothing" >&2; exit 1; }
printf '%s runs, no password; %s show its URL without\n' "$runs" "$told"
