"""a1"""

import sqlalchemy as sa
from alembic import context, op

revision = "a1"
down_revision = None


def helper(name):
    return f"made by {name}"


def upgrade():
    context.helper = helper
    sa.helpers = [helper]


def downgrade():
    pass
