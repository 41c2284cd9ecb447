"""things that keep their names and change"""

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
        sa.Column("twice", sa.Numeric(10, 2), sa.Computed("total * 2", persisted=True)),
        sa.CheckConstraint("total >= 0", name="ck_orders_total"),
    )
    op.drop_index("ix_shops_name", "shops")
    op.create_index("ix_shops_name", "shops", ["name", "id"], unique=True)
    with op.batch_alter_table("shops") as batch:
        batch.alter_column("name", type_=sa.String(40), existing_type=sa.String(20), existing_nullable=False)
        batch.drop_column("note")


def downgrade():
    op.drop_index("ix_shops_name", "shops")
    with op.batch_alter_table("shops") as batch:
        batch.add_column(sa.Column("note", sa.Text))
        batch.alter_column("name", type_=sa.String(20), existing_type=sa.String(40), existing_nullable=False)
    op.create_index("ix_shops_name", "shops", ["name"])
    op.drop_table("orders")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE order_state")
