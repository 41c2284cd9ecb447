"""d3"""

import sqlalchemy as sa
from alembic import context, op
from shop.log import log

revision = "d3"
down_revision = "d2"

if True:
    log.append("module d3")


def upgrade():
    op.execute("SELECT '" + ", ".join(log) + "'")


def downgrade():
    pass
