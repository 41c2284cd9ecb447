"""an expression that doubles sixty times"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    value = sa.column("a")
    for _ in range(60):
        value = value + value
    op.execute(sa.select(value))


def downgrade():
    pass
