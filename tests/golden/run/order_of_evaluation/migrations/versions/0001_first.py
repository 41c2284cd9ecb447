"""d1"""

import sqlalchemy as sa
from alembic import context, op
from shop.log import log

revision = "d1"
down_revision = None

log.append("module d1")


def upgrade():
    log.append("upgrade d1")
    op.execute("SELECT '" + ", ".join(log) + "'")


def downgrade():
    pass
