"""an expression nested without end"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    value = sa.column("a")
    for _ in range(100_000):
        value = sa.func.lower(value)
    op.execute(sa.select(value))


def downgrade():
    pass
