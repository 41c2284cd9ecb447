"""index orders

Revision ID: a06c94e7d185
Revises: 19ad57c0f36e
Create Date: 2024-02-19 11:09:58.642370

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "a06c94e7d185"
down_revision = "19ad57c0f36e"
branch_labels = None
depends_on = None


PENDING = sa.text("status = 'pending'")


def upgrade() -> None:
    op.create_index("ix_orders_user_id_ordered_at", "orders", ["user_id", sa.text("ordered_at DESC")])
    op.create_index(
        "ix_orders_pending", "orders", ["ordered_at"], postgresql_where=PENDING, sqlite_where=PENDING
    )


def downgrade() -> None:
    op.drop_index("ix_orders_pending", table_name="orders")
    op.drop_index("ix_orders_user_id_ordered_at", table_name="orders")
