"""d2"""

import sqlalchemy as sa
from alembic import context, op
import shop.late
from shop.log import log

revision = "d2"
down_revision = "d1"


def upgrade():
    log.append("upgrade d2")
    op.execute("SELECT '" + ", ".join(log) + "'")


def downgrade():
    pass
