"""g1"""

import sqlalchemy as sa
from alembic import context, op
from shop import broken

revision = "g1"
down_revision = None


def upgrade():
    op.execute(broken.text)


def downgrade():
    pass
