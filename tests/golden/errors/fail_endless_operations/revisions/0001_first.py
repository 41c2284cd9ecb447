"""statements without end"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    while True:
        op.execute("SELECT 1")


def downgrade():
    pass
