"""Statements that set and drop comments are written for every dialect, also for one without comments."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import DropColumnComment, DropTableComment, SetColumnComment, SetTableComment

revision = "a1"
down_revision = None

stock = sa.Table(
    "Stock",
    sa.MetaData(schema="shop"),
    sa.Column("amount", sa.Integer, comment="it's: many"),
    sa.Column("order", sa.Integer),
    comment="50% off",
)


def upgrade():
    op.execute(SetTableComment(stock))
    op.execute(SetColumnComment(stock.c.amount))
    op.execute(SetColumnComment(stock.c.order))


def downgrade():
    op.execute(DropColumnComment(stock.c.order))
    op.execute(DropTableComment(stock))
