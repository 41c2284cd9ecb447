"""a hash that takes a power of two of steps"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    value = ()
    for _ in range(100):
        value = (value, value)
    print({value})


def downgrade():
    pass
