"""r02"""
from alembic import op
import sqlalchemy as sa

revision = "r02"
down_revision = "r01"


def upgrade():
    op.drop_colum("orders", "n")


def downgrade():
    pass
