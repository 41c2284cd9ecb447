"""Functions that write types and DDL elements of SQLAlchemy's own.

Revision ID: compiled_own
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import DropIndex, DropTable

revision = "compiled_own"
down_revision = None


@compiles(sa.BigInteger, "sqlite")
def integer_instead(element, compiler, **kw):
    return "INTEGER"


@compiles(postgresql.JSONB, "sqlite")
def json_instead(element, compiler, **kw):
    return compiler.visit_JSON(element, **kw)


@compiles(postgresql.UUID, "sqlite")
def char_instead(element, compiler, **kw):
    return "CHAR(36)"


@compiles(sa.Text)
def longer(element, compiler, **kw):
    return compiler.visit_text(element, **kw) + " /* long */"


@compiles(DropTable, "postgresql")
def with_all(element, compiler, **kw):
    return compiler.visit_drop_table(element, **kw) + " CASCADE"


@compiles(DropIndex)
def if_there(element, compiler, **kw):
    return compiler.visit_drop_index(element).replace("DROP INDEX", "DROP INDEX IF EXISTS")


class Tags(sa.TypeDecorator):
    impl = postgresql.JSONB
    cache_ok = True


def upgrade():
    op.create_table(
        "thing",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("big", sa.BigInteger(), server_default="0", index=True),
        sa.Column("small", sa.Integer()),
        sa.Column("data", postgresql.JSONB()),
        sa.Column("tags", Tags()),
        sa.Column("key", postgresql.UUID(as_uuid=True)),
        sa.Column("note", sa.Text(), comment="a: note"),
        sa.Column("either", sa.Integer().with_variant(sa.BigInteger(), "sqlite")),
    )
    op.add_column("thing", sa.Column("more", postgresql.JSONB(), nullable=True))
    op.create_index("ix_thing_small", "thing", ["small"])


def downgrade():
    op.drop_index("ix_thing_small", table_name="thing")
    op.drop_column("thing", "more")
    op.drop_table("thing")
