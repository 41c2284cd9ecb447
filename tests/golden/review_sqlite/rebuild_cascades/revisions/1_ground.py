"""ground"""
from alembic import op
import sqlalchemy as sa

revision = "ground"
down_revision = None


def upgrade():
    for name in ["orders", "plain", "other"]:
        op.create_table(
            name,
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column("n", sa.Integer()),
        )
    op.create_table(
        "lines",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("order_id", sa.Integer(), sa.ForeignKey("orders.id", ondelete="CASCADE")),
    )
    op.create_table(
        "parts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("other_id", sa.Integer(), sa.ForeignKey("other.id")),
    )


def downgrade():
    pass
