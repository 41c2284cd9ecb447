#!/usr/bin/env bash
# usage: generate.sh N FOLDER
#
# Writes a project with one line of N revisions, the same for every N: create a table, add a column and fill it, make an
# index, alter a type, add a unique constraint, in turn. Each file has about 700 bytes, as such files have.
set -euo pipefail

if [ $# -ne 2 ] || ! [[ $1 =~ ^[1-9][0-9]*$ ]]; then
  echo "usage: $0 N FOLDER" >&2
  exit 2
fi
mkdir -p "$2/revisions"
printf 'revisions = ["revisions"]\ndialect = "postgresql"\n' >"$2/sqlgen.toml"
awk -v count="$1" -v folder="$2/revisions" '
  # 12 hexadecimal digits that look like chance and are the number itself, scrambled: no two are the same.
  function id_of(n,   high) {
    if (n < 0) return ""
    high = (n * 48271 + 11) % 16777213
    return sprintf("%06x%06x", high, (n * 69621 + high * 3 + 5) % 16777216)
  }
  function up_of(n, table) {
    if (n % 5 == 0) return "    op.create_table(\n        \"" table "\",\n" \
      "        sa.Column(\"id\", sa.Integer(), nullable=False),\n" \
      "        sa.Column(\"name\", sa.String(length=50), nullable=False),\n" \
      "        sa.Column(\"amount\", sa.Integer(), server_default=\"0\", nullable=False),\n" \
      "        sa.PrimaryKeyConstraint(\"id\"),\n    )\n"
    if (n % 5 == 1) return "    op.add_column(\"" table "\", sa.Column(\"state\", sa.String(length=20), nullable=True))\n" \
      "    rows = sa.table(\"" table "\", sa.column(\"state\", sa.String), sa.column(\"amount\", sa.Integer))\n" \
      "    op.execute(rows.update().where(rows.c.amount > " n ").values(state=\"large\"))\n"
    if (n % 5 == 2) return "    op.create_index(op.f(\"ix_" table "_name\"), \"" table "\", [\"name\", \"state\"], unique=False)\n"
    if (n % 5 == 3) return "    op.alter_column(\n        \"" table "\", \"name\", existing_type=sa.String(length=50)," \
      " type_=sa.String(length=200), existing_nullable=False\n    )\n"
    return "    op.create_unique_constraint(\"uq_" table "_name\", \"" table "\", [\"name\", \"amount\"])\n"
  }
  function down_of(n, table) {
    if (n % 5 == 0) return "    op.drop_table(\"" table "\")\n"
    if (n % 5 == 1) return "    op.drop_column(\"" table "\", \"state\")\n"
    if (n % 5 == 2) return "    op.drop_index(op.f(\"ix_" table "_name\"), table_name=\"" table "\")\n"
    if (n % 5 == 3) return "    op.alter_column(\n        \"" table "\", \"name\", existing_type=sa.String(length=200)," \
      " type_=sa.String(length=50), existing_nullable=False\n    )\n"
    return "    op.drop_constraint(\"uq_" table "_name\", \"" table "\", type_=\"unique\")\n"
  }
  BEGIN {
    split("create table|add and fill a column|index names|widen names|keep names apart", what, "|")
    for (n = 0; n < count; ++n) {
      id = id_of(n); down = id_of(n - 1); table = "table_" int(n / 5)
      file = folder "/" id "_step_" n ".py"
      printf "\"\"\"%s of %s\n\nRevision ID: %s\nRevises: %s\nCreate Date: 2024-01-01 00:00:00.000000\n\n\"\"\"\n\n", \
        what[n % 5 + 1], table, id, down > file
      printf "from typing import Sequence, Union\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n" > file
      printf "# revision identifiers, used by Alembic.\nrevision: str = \"%s\"\ndown_revision: Union[str, None] = %s\n", \
        id, (n == 0 ? "None" : "\"" down "\"") > file
      printf "branch_labels: Union[str, Sequence[str], None] = None\ndepends_on: Union[str, Sequence[str], None] = None\n" > file
      printf "\n\ndef upgrade() -> None:\n%s\n\ndef downgrade() -> None:\n%s", up_of(n, table), down_of(n, table) > file
      close(file)
    }
  }'
