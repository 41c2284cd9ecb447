"""f2"""

import sqlalchemy as sa
from alembic import context, op
from shop import helpers

revision = "f2"
down_revision = "f1"


def upgrade():
    helpers.check(["one", "two"])


def downgrade():
    pass
