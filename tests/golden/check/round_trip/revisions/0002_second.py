"""A downgrade that forgets an index."""
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_index("ix_stock_count", "stock", ["count"])
    op.create_index("ix_stock_both", "stock", ["id", "count"])


def downgrade():
    op.drop_index("ix_stock_both", table_name="stock")
