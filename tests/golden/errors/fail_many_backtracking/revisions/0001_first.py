"""a revision"""

from alembic import op
import sqlalchemy as sa
import re

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    while True:
        re.match("(a|aa)+$", "a" * 18 + "b")


def downgrade():
    pass
