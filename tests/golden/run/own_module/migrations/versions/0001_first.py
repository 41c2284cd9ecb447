"""e1"""

import sqlalchemy as sa
from alembic import context, op

revision = "e1"
down_revision = None

table = "first"
names = []


def upgrade():
    names.append(table)
    op.execute("SELECT '" + ", ".join(names) + "'")


def downgrade():
    pass
