"""r03"""
from alembic import op
import sqlalchemy as sa

revision = "r03"
down_revision = "r02"


def upgrade():
    op.drop_colum("orders", "n")


def downgrade():
    pass
