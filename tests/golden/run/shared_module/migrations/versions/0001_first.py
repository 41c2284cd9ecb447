"""b1"""

import sqlalchemy as sa
from alembic import context, op
from shop import helpers

revision = "b1"
down_revision = None

kind = "first"


def upgrade():
    op.create_table("first", sa.Column("id", sa.Integer()), *helpers.stamps())
    helpers.done.append(kind)
    helpers.PREFIX = "app_"


def downgrade():
    pass
