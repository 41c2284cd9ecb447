"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "cc"
down_revision = "bb"


def upgrade():
    op.add_column("t", sa.Column("x", sa.Integer()))


def downgrade():
    pass
