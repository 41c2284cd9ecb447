"""A type and tables that are used before the revisions that make them."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def upgrade():
    context = op.get_context()
    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True))
    if context.dialect.name == "postgresql":
        op.add_column("orders", sa.Column("state", postgresql.ENUM(name="order_state", create_type=False)))
        op.add_column("orders", sa.Column("mood", postgresql.ENUM(name="mood", create_type=False)))
    op.execute("UPDATE customers SET name = 'nobody' WHERE name IS NULL")
    op.execute("DELETE FROM carts")
    op.execute("DELETE FROM legacy")


def downgrade():
    op.drop_table("orders")
