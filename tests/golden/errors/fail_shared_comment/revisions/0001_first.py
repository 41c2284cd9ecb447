"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    text = "x" * 100000
    op.create_table("t", *[sa.Column("c%d" % i, sa.Integer, comment=text) for i in range(700)])


def downgrade():
    pass
