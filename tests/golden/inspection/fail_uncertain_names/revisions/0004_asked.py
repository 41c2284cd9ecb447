"""Asks for the names otherwise than whether one is among them."""
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    inspector = sa.inspect(op.get_bind())
    if repr(inspector.get_table_names()) == "[]":
        op.create_table("asked_4", sa.Column("id", sa.Integer()))


def downgrade():
    pass
