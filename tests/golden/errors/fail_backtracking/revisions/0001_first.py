"""a revision"""

from alembic import op
import sqlalchemy as sa
import re

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    re.search(".*.*.*.*.*[yz]", "x" * 1000)


def downgrade():
    pass
