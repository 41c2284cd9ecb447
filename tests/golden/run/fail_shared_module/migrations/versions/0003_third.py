"""g3"""

import sqlalchemy as sa
from alembic import context, op
from shop import raising

revision = "g3"
down_revision = "g2"


def upgrade():
    if raising.LIMIT:
        op.execute("SELECT 1")


def downgrade():
    pass
