#!/usr/bin/env bash
# usage: one_core.sh SQLGEN
#
# A long script is written on a thread of its own while the next bodies are evaluated. It is the same script, with the
# same warnings in the same order, where there is one core and no such thread.
set -euo pipefail
sqlgen=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir versions
cat >alembic.ini <<'INI'
[alembic]
script_location = .
INI

# revision NUMBER BODY...: follows the one before it.
before=None
revision() {
  local id
  id=$(printf 'a%03d' "$1")
  shift
  {
    printf '"""step %s"""\nimport sqlalchemy as sa\nfrom alembic import op\n\n' "$id"
    printf 'revision = "%s"\ndown_revision = %s\n\n\ndef upgrade():\n' "$id" "$before"
    printf '    %s\n' "$@"
  } >"versions/$id.py"
  before="\"$id\""
}

column='sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer)'
for i in $(seq 0 239); do
  case $((i % 12)) in
    3) revision "$i" 'op.execute("SET TRANSACTION READ WRITE")' ;;
    5) revision "$i" 'op.execute("COMMIT")' ;;
    7) revision "$i" "with op.batch_alter_table('t$((i - 7))') as batch:" "    batch.add_column(sa.Column('added$i', sa.Text))" ;;
    8) revision "$i" "if sa.inspect(op.get_bind()).has_table('t$((i - 8))'):" "    op.execute('DELETE FROM t$((i - 8))')" ;;
    9) revision "$i" "op.drop_column('t$((i - 9))', 'n')" ;;
    *) revision "$i" "op.create_table('t$i', $column)" ;;
  esac
done

# same NAME ARGUMENTS...: what it prints, and how it ends, is the same on one core as on all.
same() {
  local name=$1 run
  shift
  for run in one all; do
    local on=()
    if [ $run = one ]; then on=(taskset -c 0); fi
    status=0
    "${on[@]}" "$sqlgen" "$@" >$run.out 2>$run.err || status=$?
    echo "status $status" >>$run.err
  done
  cmp one.out all.out || { echo "FAILED: $name: the scripts differ"; exit 1; }
  diff one.err all.err || { echo "FAILED: $name: what is told differs"; exit 1; }
}

for dialect in postgresql sqlite; do
  for _ in $(seq 10); do
    same "a script of $dialect" -v upgrade head --dialect $dialect
  done
  { grep -q 'status 0' all.err && grep -q 'DELETE FROM t0' all.out; } ||
    { echo "FAILED: $dialect: no such script"; cat all.err; exit 1; }
  if [ $dialect = postgresql ]; then
    grep -q 'transaction-control' all.err || { echo 'FAILED: nothing is told'; exit 1; }
  fi
done

# Errors of evaluation and of writing, in turn.
for i in $(seq 240 2 300); do
  revision "$i" "op.create_table('u$i', sa.Column('a', sa.Enum('x')))"
  revision $((i + 1)) 'unknown_name'
done
for _ in $(seq 10); do
  same 'a chain with errors' upgrade head --dialect postgresql
done
grep -q 'status 1' all.err || { echo 'FAILED: no error'; exit 1; }
[ ! -s all.out ] || { echo 'FAILED: a script in spite of errors'; exit 1; }
echo 'the same on one core'
