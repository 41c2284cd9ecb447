"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    pass


def downgrade():
    pass
