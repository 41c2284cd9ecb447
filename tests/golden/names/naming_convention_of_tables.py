"""A Table's constraints are named after its own MetaData's convention, not after the project's."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable, conv

revision = "a1"
down_revision = None

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0N_key)s_%(referred_table_name)s_%(referred_column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
author = sa.Table(
    "author",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("First", sa.String(40), key="first"),
    sa.Column("Last", sa.String(40), key="last"),
    sa.Column("active", sa.Boolean(name="active", create_constraint=True)),
    sa.Column("kind", sa.Enum("a", "b", name="kind", native_enum=False, create_constraint=True)),
    sa.Column("form", sa.Enum("a", "b", name=conv("form"), native_enum=False, create_constraint=True)),
    sa.Column("done", sa.Boolean(name=conv("done"), create_constraint=True)),
    sa.UniqueConstraint("first", "last"),
    sa.CheckConstraint("length(\"Last\") > 0", name="last"),
    schema="press",
)
book = sa.Table(
    "book",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("author_id", sa.Integer, sa.ForeignKey("press.author.id"), index=True),
    sa.Column("name", sa.String(80), unique=True),
    sa.CheckConstraint("name <> ''", name=conv("ck_name")),
)
first_words = sa.Index(None, sa.func.lower(book.c.name))

# A constraint that one MetaData has named keeps that name elsewhere.
named = sa.CheckConstraint("pages > 0", name="pages")
sa.Table("draft", metadata, sa.Column("pages", sa.Integer), named)


def upgrade():
    op.execute(CreateTable(author))
    op.execute(CreateTable(book))
    for index in book.indexes:
        op.execute(CreateIndex(index))
    op.create_table("leaflet", sa.Column("pages", sa.Integer, named))
    extra = sa.UniqueConstraint(book.c.author_id, book.c.name)
    op.execute(AddConstraint(extra))
    op.execute(f"-- {extra.name}, {book.primary_key.name}, {named.name}")


def downgrade():
    metadata.drop_all(op.get_bind())
