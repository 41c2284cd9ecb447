"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    op.execute(str(10**5000))


def downgrade():
    pass
