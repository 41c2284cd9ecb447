"""f1"""

import sqlalchemy as sa
from alembic import context, op
from shop import helpers

revision = "f1"
down_revision = None


def upgrade():
    helpers.names.append("one")
    op.create_table(UNKNOWN, sa.Column("id", sa.Integer()))
    helpers.names.append("two")


def downgrade():
    pass
