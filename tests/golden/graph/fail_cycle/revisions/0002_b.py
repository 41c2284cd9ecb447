"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "bb"
down_revision = "aa"


def upgrade():
    op.add_column("t", sa.Column("x", sa.Integer()))


def downgrade():
    pass
