"""a shop

Revision ID: 1111aaaa
Create Date: 2024-01-10 09:00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "1111aaaa"
down_revision = None
branch_labels = ("shop",)
depends_on = None


def upgrade():
    op.create_table(
        "customers",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("email", sa.String(200)),
    )
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("legacy_code", sa.String(20)),
    )


def downgrade():
    op.drop_table("orders")
    op.drop_table("customers")
