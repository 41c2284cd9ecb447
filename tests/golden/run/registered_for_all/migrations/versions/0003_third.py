"""c3"""

import sqlalchemy as sa
from alembic import context, op
from shop import hooks

revision = "c3"
down_revision = "c2"


def upgrade():
    op.create_table("pages", sa.Column("id", sa.Integer()), sa.Column("at", sa.DateTime(), server_default=hooks.now()))
    op.touch("pages")


def downgrade():
    pass
