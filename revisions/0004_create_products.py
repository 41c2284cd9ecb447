"""create products

Revision ID: e81f6b3c4d92
Revises: c5d1027e9b38
Create Date: 2024-02-01 08:55:31.018877

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "e81f6b3c4d92"
down_revision = "c5d1027e9b38"
branch_labels = ("shop",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "products",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("description", sa.String(length=1000), nullable=True),
        sa.Column("price", sa.Numeric(precision=10, scale=2), nullable=False, comment="in euro, tax included"),
        sa.Column("quantity", sa.Integer(), server_default="0", nullable=False, comment="pieces in stock"),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("price >= 0", name="price_not_negative"),
        sa.CheckConstraint("quantity >= 0", name="quantity_not_negative"),
        comment="what the shop sells",
    )


def downgrade() -> None:
    op.drop_table("products")
