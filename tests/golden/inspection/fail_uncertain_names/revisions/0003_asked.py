"""Asks for the names otherwise than whether one is among them."""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    inspector = sa.inspect(op.get_bind())
    if ["asked"] == inspector.get_table_names():
        op.create_table("asked_3", sa.Column("id", sa.Integer()))


def downgrade():
    pass
