"""a hash of what doubles at each step"""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    value = (1,)
    for _ in range(100):
        value = (value, value)
    op.execute(str(hash(value)))


def downgrade():
    pass
