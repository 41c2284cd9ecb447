"""a revision"""

from alembic import op
import sqlalchemy as sa
import re

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    op.execute(re.sub("", "y" * 10000000, "x" * 1000))


def downgrade():
    pass
