"""orders"""
import sqlalchemy as sa
from alembic import op
from shop_types import Money, State
from words import GREETING

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("total", Money(), nullable=False),
        sa.Column("state", sa.Enum(State, name="order_state")),
        sa.Column("greeting", sa.String(20), server_default=GREETING),
    )
