"""what SQLite can do in place, and what it can't for what else names the column"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.add_column("customers", sa.Column("age", sa.Integer))
    op.alter_column("customers", "name", new_column_name="full_name")
    op.add_column("customers", sa.Column("since", sa.DateTime, server_default=sa.func.now()))
    op.drop_column("orders", "total")


def downgrade():
    op.add_column("orders", sa.Column("total", sa.Numeric(10, 2), nullable=False, server_default="0"))
    op.create_index("ix_orders_total", "orders", ["total"])
    op.drop_column("customers", "since")
    op.alter_column("customers", "full_name", new_column_name="name")
    op.drop_column("customers", "age")
