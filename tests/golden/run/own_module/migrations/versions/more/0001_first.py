"""e2"""

import sqlalchemy as sa
from alembic import context, op

revision = "e2"
down_revision = "e1"

names = ["own"]


def upgrade():
    names.append(str("table" in globals()))
    op.execute("SELECT '" + ", ".join(names) + "'")


def downgrade():
    pass
