"""ground"""
from alembic import op
import sqlalchemy as sa

revision = "ground"
down_revision = None


def upgrade():
    pass


def downgrade():
    pass
