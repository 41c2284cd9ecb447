"""Asks for what is certain, and for what is not."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    inspector = sa.inspect(op.get_bind())
    if inspector.has_table("kept") and "kept" in inspector.get_table_names():
        op.drop_table("kept")
    if "asked" in inspector.get_table_names():
        op.drop_table("asked")


def downgrade():
    pass
