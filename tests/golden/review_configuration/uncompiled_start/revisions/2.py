"""two"""
from alembic import op
import sqlalchemy as sa

revision = "two"
down_revision = "ground"


def upgrade():
    op.drop_colum("orders", "n")


def downgrade():
    pass
