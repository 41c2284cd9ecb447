"""g2"""

import sqlalchemy as sa
from alembic import context, op

revision = "g2"
down_revision = "g1"


def upgrade():
    from shop import broken

    op.execute(broken.text)


def downgrade():
    pass
