"""written for PostgreSQL"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "customers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("email", sa.String(80), unique=True),
        sa.Column("tags", postgresql.ARRAY(sa.Text)),
        sa.Column("profile", postgresql.JSONB, server_default="{}"),
        sa.Column("address", postgresql.INET),
    )
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("customer_id", sa.Integer, sa.ForeignKey("customers.id")),
        sa.Column("status", postgresql.ENUM("new", "paid", name="order_status")),
        sa.Column("total", sa.Numeric(10, 2), nullable=False, server_default="0"),
        sa.CheckConstraint("total >= 0", name="ck_total"),
    )
    op.create_index("ix_orders_total", "orders", ["total"])


def downgrade():
    op.drop_table("orders")
    op.drop_table("customers")
