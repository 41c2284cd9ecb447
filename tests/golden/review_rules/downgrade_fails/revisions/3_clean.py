"""clean"""
from alembic import op
import sqlalchemy as sa

revision = "clean"
down_revision = "found"


def upgrade():
    op.add_column("orders", sa.Column("b", sa.Integer()))


def downgrade():
    raise NotImplementedError("there is no way back")
