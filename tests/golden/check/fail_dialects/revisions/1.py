"""ground"""
from alembic import op
import sqlalchemy as sa

revision = "ground"
down_revision = None


def upgrade():
    op.execute("SELECT 'open")


def downgrade():
    pass
