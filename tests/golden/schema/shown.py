"""The text of objects of the schema, as repr() gives it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

M = sa.MetaData()
T = sa.Table(
    "part", M,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("unit", sa.String(5), nullable=False, server_default="kg", comment="of weight", index=True),
    sa.Column("parent", sa.Integer, sa.ForeignKey("part.id", name="fk_parent", ondelete="CASCADE")),
    sa.Column("kind", sa.Enum("a", "b", name="kind"), key="sort", unique=True, default="a"),
    sa.CheckConstraint("id > 0", name="ck_id"),
    sa.UniqueConstraint("unit", "parent", name="uq_unit"),
    schema="shop",
)


def say(value):
    op.execute(sa.text("-- " + repr(value).replace("\n", " ").replace(":", "\\:")))


def upgrade():
    for column in T.columns:
        say(column)
    say(T)
    say(T.primary_key)
    say(sa.Sequence("numbers", start=5))
    say(sa.ForeignKey("a.b", use_alter=True, match="FULL"))
    say(sa.Index("ix", "a"))


def downgrade():
    say(M)
    say(sa.Identity(start=3))
    say(sa.DefaultClause("5"))
