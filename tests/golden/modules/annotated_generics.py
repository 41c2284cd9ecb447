"""Models whose annotations are generic types, other names of them, and tables with nothing among their arguments.

Revision ID: a1
Revises:
"""
from typing import Any, Optional, TypedDict

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import DeclarativeBase, Mapped, aliased, mapped_column

revision = "a1"
down_revision = None

JSON_ = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


class JsonDict(sa.TypeDecorator[dict[str, Any]]):
    cache_ok = True
    impl = JSON_


class Output(TypedDict, total=False):
    result: Any


class Base(DeclarativeBase):
    type_annotation_map = {dict[str, Any]: JsonDict, Output: JsonDict}


class Span(Base):
    __tablename__ = "spans"
    # A function that gives arguments gives None for this database.
    __table_args__ = (sa.UniqueConstraint("name"), None)
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    attributes: Mapped[dict[str, Any]]
    output: Mapped[Optional[Output]]
    tokens: Mapped[Optional[int]]


spans = sa.table("spans", sa.column("id", sa.Integer), sa.column("name", sa.String))


def upgrade():
    op.execute(sa.update(Span).values(tokens=Span.attributes[["llm", "tokens"]].as_integer()))
    op.execute(sa.update(Span).values(name=Span.output["result"].as_string()))
    other = aliased(Span)
    op.execute(sa.update(Span).values(tokens=sa.select(sa.func.count()).where(other.name == Span.name).scalar_subquery()))
    named = aliased(Span, name="earlier")
    op.execute(sa.delete(Span).where(sa.exists().where(named.name == Span.name, named.id < Span.id)))
    table = aliased(spans)
    op.execute(sa.delete(Span).where(Span.id.in_(sa.select(table.c.id).where(table.c.name == "x"))))
    op.create_table("plain", sa.Column("id", sa.Integer, None, primary_key=True), sa.Column("n", sa.Integer, None, sa.ForeignKey("spans.id")))
    op.alter_column("plain", sa.Column("n", sa.Integer), existing_nullable=True)


def downgrade():
    op.drop_table("plain")
