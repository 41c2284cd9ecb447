#!/usr/bin/env bash
# usage: generate-project.sh N FOLDER
#
# Writes an Alembic project as applications have them, the same for every N: env.py that imports the models, models with
# enums and types of their own, helper modules, and a line of N revisions of 1.2 to 4 KB that import them.
set -euo pipefail

if [ $# -ne 2 ] || ! [[ $1 =~ ^[1-9][0-9]*$ ]]; then
  echo "usage: $0 N FOLDER" >&2
  exit 2
fi
mkdir -p "$2/migrations/versions" "$2/shop/models"
cd "$2"
printf '[alembic]\nscript_location = migrations\nprepend_sys_path = .\n' >alembic.ini
cat >migrations/env.py <<'PY'
from alembic import context

from shop.models import Base

context.configure(dialect_name="postgresql", target_metadata=Base.metadata, literal_binds=True)
with context.begin_transaction():
    context.run_migrations()
PY
: >shop/__init__.py
cat >shop/types.py <<'PY'
"""Column types of the application."""

import enum

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator


class Currency(enum.Enum):
    EUR = "eur"
    USD = "usd"
    GBP = "gbp"


class Status(str, enum.Enum):
    NEW = "new"
    PAID = "paid"
    SENT = "sent"
    CANCELLED = "cancelled"


class GUID(TypeDecorator):
    impl = sa.CHAR(32)
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sa.CHAR(32))


class Money(TypeDecorator):
    impl = sa.Numeric(12, 2)
    cache_ok = True
PY
cat >shop/migration_helpers.py <<'PY'
"""What many revisions need."""

import sqlalchemy as sa
from alembic import op
from shop.types import GUID


def id_column():
    return sa.Column("id", GUID(), nullable=False)


def timestamps():
    return [
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True),
    ]


def rename_values(table, column, pairs):
    for old, new in pairs.items():
        rows = sa.table(table, sa.column(column, sa.String))
        op.execute(rows.update().where(rows.c[column] == old).values({column: new}))


def add_indexes(table, *columns):
    for column in columns:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
PY
{
  printf 'from shop.models.base import Base\n'
  for ((i = 0; i < 12; ++i)); do printf 'from shop.models.model_%d import Model%d\n' "$i" "$i"; done
} >shop/models/__init__.py
cat >shop/models/base.py <<'PY'
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
PY
awk -v count="$1" '
  # 12 hexadecimal digits that look like chance and are the number itself, scrambled: no two are the same.
  function id_of(n,   high) {
    if (n < 0) return ""
    high = (n * 48271 + 11) % 16777213
    return sprintf("%06x%06x", high, (n * 69621 + high * 3 + 5) % 16777216)
  }
  function model(n,   file, i) {
    file = "shop/models/model_" n ".py"
    printf "import sqlalchemy as sa\n\nfrom shop.models.base import Base\nfrom shop.types import GUID, Currency, Money, Status\n\n\n" > file
    printf "class Model%d(Base):\n    __tablename__ = \"model_%d\"\n\n", n, n > file
    printf "    id = sa.Column(GUID(), primary_key=True)\n    status = sa.Column(sa.Enum(Status, name=\"status_%d\"), nullable=False)\n", n > file
    printf "    currency = sa.Column(sa.Enum(Currency), nullable=False)\n    total = sa.Column(Money(), nullable=False)\n" > file
    for (i = 0; i < 12; ++i)
      printf "    field_%d = sa.Column(sa.String(%d), nullable=%s)\n", i, 20 + i * 10, (i % 2 ? "True" : "False") > file
    printf "\n    def __repr__(self):\n        return f\"<Model%d {self.id}>\"\n", n > file
    close(file)
  }
  function columns(n, more,   i, out) {
    out = ""
    for (i = 0; i < 4 + more; ++i)
      out = out "        sa.Column(\"field_" i "\", sa.String(length=" 20 + (n + i) % 7 * 30 "), nullable=" (i % 2 ? "True" : "False") "),\n"
    return out
  }
  function up_of(n, table) {
    if (n % 5 == 0) return "    op.create_table(\n        \"" table "\",\n        id_column(),\n" columns(n, 6 + n % 31) \
      "        sa.Column(\"status\", sa.Enum(Status, name=\"" table "_status\"), nullable=False),\n" \
      "        sa.Column(\"total\", Money(), server_default=\"0\", nullable=False),\n        *timestamps(),\n" \
      "        sa.PrimaryKeyConstraint(\"id\"),\n        sa.UniqueConstraint(\"field_0\", \"field_2\"),\n    )\n" \
      "    add_indexes(\"" table "\", \"field_1\", \"field_3\")\n"
    if (n % 5 == 1) return "    with op.batch_alter_table(\"" table "\") as batch_op:\n" \
      "        batch_op.add_column(sa.Column(\"note\", sa.Text(), nullable=True))\n" \
      "        batch_op.add_column(sa.Column(\"currency\", sa.Enum(Currency, name=\"" table "_currency\"), nullable=True))\n" \
      "        batch_op.alter_column(\"field_1\", existing_type=sa.String(length=50), type_=sa.Text(), existing_nullable=True)\n"
    if (n % 5 == 2) return "    rename_values(\"" table "\", \"field_0\", {\"old\": \"new\", \"small\": \"large\", \"red\": \"green\"})\n" \
      "    bind = op.get_bind()\n    if bind.dialect.name == \"postgresql\":\n" \
      "        op.execute(\"UPDATE " table " SET note = upper(note) WHERE note IS NOT NULL\")\n"
    if (n % 5 == 3) return "    op.create_table(\n        \"" table "_links\",\n        id_column(),\n" \
      "        sa.Column(\"owner_id\", GUID(), nullable=False),\n" columns(n, 3) "        *timestamps(),\n" \
      "        sa.ForeignKeyConstraint([\"owner_id\"], [\"" table ".id\"], ondelete=\"CASCADE\"),\n        sa.PrimaryKeyConstraint(\"id\"),\n    )\n"
    return "    for column in (\"field_2\", \"field_3\"):\n        op.alter_column(\"" table "\", column, server_default=sa.text(\"\x27\x27\"))\n" \
      "    op.create_check_constraint(\"total_positive\", \"" table "\", sa.column(\"total\") >= 0)\n"
  }
  function down_of(n, table) {
    if (n % 5 == 0) return "    op.drop_table(\"" table "\")\n    sa.Enum(name=\"" table "_status\").drop(op.get_bind(), checkfirst=False)\n"
    if (n % 5 == 1) return "    with op.batch_alter_table(\"" table "\") as batch_op:\n        batch_op.drop_column(\"currency\")\n        batch_op.drop_column(\"note\")\n"
    if (n % 5 == 2) return "    rename_values(\"" table "\", \"field_0\", {\"new\": \"old\", \"large\": \"small\", \"green\": \"red\"})\n"
    if (n % 5 == 3) return "    op.drop_table(\"" table "_links\")\n"
    return "    op.drop_constraint(\"total_positive\", \"" table "\", type_=\"check\")\n"
  }
  BEGIN {
    for (n = 0; n < 12; ++n) model(n)
    split("create the table|add notes and a currency|rename values|link owners|defaults and checks", what, "|")
    prose = "The change was reviewed together with the one before it. Rows that exist keep their values; the\napplication writes the new ones from its next release on, and reads both until then.\n"
    for (n = 0; n < count; ++n) {
      id = id_of(n); down = id_of(n - 1); table = "table_" int(n / 5)
      file = "migrations/versions/" id "_step_" n ".py"
      printf "\"\"\"%s of %s\n\n%sRevision ID: %s\nRevises: %s\nCreate Date: 2024-01-01 00:00:00.000000\n\n\"\"\"\n\n", \
        what[n % 5 + 1], table, prose "\n" (n % 3 ? "" : prose "\n"), id, down > file
      printf "from typing import Sequence, Union\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n" > file
      printf "from shop.migration_helpers import add_indexes, id_column, rename_values, timestamps\n" > file
      printf "from shop.models import Base\nfrom shop.types import GUID, Currency, Money, Status\n\n" > file
      printf "# revision identifiers, used by Alembic.\nrevision: str = \"%s\"\ndown_revision: Union[str, None] = %s\n", \
        id, (n == 0 ? "None" : "\"" down "\"") > file
      printf "branch_labels: Union[str, Sequence[str], None] = None\ndepends_on: Union[str, Sequence[str], None] = None\n" > file
      printf "\n\ndef upgrade() -> None:\n%s\n\ndef downgrade() -> None:\n%s", up_of(n, table), down_of(n, table) > file
      close(file)
    }
  }'
