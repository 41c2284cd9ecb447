"""orders of shops"""

from alembic import op
import sqlalchemy as sa

revision = "b1"
down_revision = "a1"


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("shop_id", sa.Integer, sa.ForeignKey("shops.id", name="fk_orders_shop")),
        sa.Column("state", sa.Enum("open", "paid", name="order_state"), nullable=False),
        sa.Column("total", sa.Numeric(10, 2), server_default="0"),
    )
    op.drop_index("ix_shops_name", "shops")
    op.create_index("ix_shops_name", "shops", ["name", "id"], unique=True)
    op.drop_column("shops", "note")


def downgrade():
    op.add_column("shops", sa.Column("note", sa.Text))
    op.drop_index("ix_shops_name", "shops")
    op.create_index("ix_shops_name", "shops", ["name"])
    op.drop_table("orders")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE order_state")
