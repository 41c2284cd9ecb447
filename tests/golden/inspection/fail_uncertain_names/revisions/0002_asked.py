"""Asks for the names otherwise than whether one is among them."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    inspector = sa.inspect(op.get_bind())
    if inspector.get_table_names() == ["asked"]:
        op.create_table("asked_2", sa.Column("id", sa.Integer()))


def downgrade():
    pass
