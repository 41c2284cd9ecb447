"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    op.execute(f"{1:>2000000000}")


def downgrade():
    pass
