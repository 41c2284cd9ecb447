"""found"""
from alembic import op
import sqlalchemy as sa

revision = "found"
down_revision = "ground"


def upgrade():
    op.drop_column("orders", "n")


def downgrade():
    raise NotImplementedError("there is no way back")
