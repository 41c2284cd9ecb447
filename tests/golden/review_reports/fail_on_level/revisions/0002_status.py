"""orders have a status

Revision ID: 2222bbbb
Create Date: 2024-03-02 10:30:00
"""
from alembic import op
import sqlalchemy as sa

revision = "2222bbbb"
down_revision = "1111aaaa"
branch_labels = None
depends_on = None

status = sa.Enum("open", "paid", "sent", name="order_status")


def upgrade():
    op.execute("SET lock_timeout = '10s'")
    status.create(op.get_bind())
    op.add_column("orders", sa.Column("status", status, server_default="open", nullable=False))
    op.execute("UPDATE orders SET status = 'sent'")
    op.create_index("ix_orders_status", "orders", ["status"])
    op.create_foreign_key("fk_orders_customer", "orders", "customers", ["customer_id"], ["id"])


def downgrade():
    op.drop_constraint("fk_orders_customer", "orders", type_="foreignkey")
    op.drop_index("ix_orders_status", "orders")
    op.drop_column("orders", "status")
