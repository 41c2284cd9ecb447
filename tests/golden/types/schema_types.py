"""types that bring objects of their own along: where they are made, checked and taken away"""
import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql, sqlite

revision = "aaaa"
down_revision = None


class Color(enum.Enum):
    red = "r"
    green = "g"


def upgrade():
    op.create_table(
        "shirt",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("color", sa.Enum(Color, name="color")),
        sa.Column("size", sa.Enum("s", "m", "l", name="size", native_enum=False, create_constraint=True)),
        sa.Column("cut", sa.Enum("slim", "wide", name="cut", create_constraint=True, schema="shop")),
        sa.Column("washed", sa.Boolean(create_constraint=True, name="washed_ck")),
        sa.Column("worn", sa.Boolean(create_constraint=True)),
        sa.Column("tags", postgresql.ARRAY(postgresql.ENUM("a", "b", name="tag")).with_variant(sa.JSON, "sqlite")),
        sa.Column("state", sa.String(10).with_variant(postgresql.ENUM("new", "old", name="state"), "postgresql")),
        sa.Column("mood", sa.Enum("x", "y", name="mood").with_variant(sa.String(5), "postgresql")),
        sa.Column("kind", postgresql.ENUM("k", name="kind", create_type=False).with_variant(sa.Text, "sqlite")),
    )
    op.create_table("sock", sa.Column("color", sa.Enum(Color, name="color")), sa.Column("cut", sa.Enum("slim", "wide", name="cut", schema="shop")), sa.Column("pair", sa.Boolean(create_constraint=True, name="pair_ck")))
    op.add_column("sock", sa.Column("kind", sa.Enum("k", "l", name="sock_kind", create_constraint=True)))
    op.add_column("sock", sa.Column("left", sa.Boolean()))
    if op.get_context().dialect.name == "postgresql":
        op.add_column("sock", sa.Column("size", sa.Enum("s", "m", name="sock_size", native_enum=False, create_constraint=True)))
        op.alter_column("sock", "size", type_=sa.String(3), existing_type=sa.Enum("s", "m", name="sock_size", native_enum=False, create_constraint=True))
        op.alter_column("sock", "kind", existing_type=sa.Boolean(create_constraint=True, name="kind_ck"), type_=sa.Enum("n", "o", native_enum=False, name="n_o", create_constraint=True))
        op.create_table("price", sa.Column("v", postgresql.DOMAIN("amount", sa.Numeric(10, 2), check="VALUE >= 0", constraint_name="Not negative", not_null=True)), sa.Column("w", postgresql.DOMAIN("amount", sa.Numeric(10, 2))), sa.Column("many", postgresql.ARRAY(postgresql.DOMAIN("size", sa.Integer))))
        op.drop_table("price")


def downgrade():
    op.drop_table("sock")
    op.drop_table("shirt")
    m = sa.MetaData()
    coat = sa.Table("coat", m, sa.Column("color", sa.Enum(Color, name="color")), sa.Column("b", sa.Enum("x", name="x_kind", metadata=m)), sa.Column("s", sa.Enum("y", name="y_kind", inherit_schema=True)), schema="shop")
    op.execute(sa.schema.CreateTable(coat))
    coat.create(op.get_bind(), checkfirst=False)
    coat.drop(op.get_bind(), checkfirst=False)
    if op.get_context().dialect.name == "postgresql":
        sa.Enum(Color, name="color").drop(op.get_bind(), checkfirst=False)
        sa.Enum("a", "b", name="letters").with_variant(postgresql.ENUM("c", name="other"), "postgresql").create(op.get_bind(), checkfirst=False)
        sa.Enum("a", "b", name="letters", native_enum=False).create(op.get_bind(), checkfirst=False)
        sa.Enum("a", "b", name="letters", native_enum=False).drop(op.get_bind(), checkfirst=False)
        postgresql.ENUM("a", name="Mixed Case", schema="Shop").drop(op.get_bind(), checkfirst=False)
        postgresql.DOMAIN("amount", sa.Numeric, not_null=False, constraint_name="c", check="VALUE > 1").create(op.get_bind(), checkfirst=False)
        postgresql.DOMAIN("plain", sa.Text).create(op.get_bind(), checkfirst=False)
        postgresql.DOMAIN("amount", sa.Numeric).drop(op.get_bind(), checkfirst=False)
