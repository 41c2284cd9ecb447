"""c1"""

import sqlalchemy as sa
from alembic import context, op

revision = "c1"
down_revision = None


def upgrade():
    op.create_table("books", sa.Column("id", sa.Integer()))
    op.touch("books")


def downgrade():
    pass
