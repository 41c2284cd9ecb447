"""types, defaults, constraints of tables with rows"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.alter_column("customers", "name", type_=sa.String(200), nullable=True)
    op.drop_constraint("customers_email_key", "customers", type_="unique")
    op.add_column("orders", sa.Column("note", sa.Text, server_default=sa.text("''"), nullable=False))
    op.create_foreign_key("fk_customer", "orders", "customers", ["customer_id"], ["id"], ondelete="CASCADE")
    op.drop_constraint("orders_customer_id_fkey", "orders", type_="foreignkey")
    op.create_check_constraint("ck_status", "orders", "status <> ''")
    op.execute("UPDATE orders SET note = 'seen'")
    op.drop_constraint("ck_total", "orders")


def downgrade():
    op.create_check_constraint("ck_total", "orders", "total >= 0")
    op.drop_constraint("ck_status", "orders")
    op.create_foreign_key(None, "orders", "customers", ["customer_id"], ["id"])
    op.drop_constraint("fk_customer", "orders")
    op.drop_column("orders", "note")
    op.create_unique_constraint(None, "customers", ["email"])
    op.alter_column("customers", "name", type_=sa.String(40), nullable=False)
