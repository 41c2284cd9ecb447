"""r01"""
from alembic import op
import sqlalchemy as sa

revision = "r01"
down_revision = "r00"


def upgrade():
    op.drop_colum("orders", "n")


def downgrade():
    pass
