"""Asks for the names otherwise than whether one is among them."""
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade():
    inspector = sa.inspect(op.get_bind())
    if inspector.get_table_names() in ([], None):
        op.create_table("asked_5", sa.Column("id", sa.Integer()))


def downgrade():
    pass
