"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    op.add_column("t", sa.Column("x", sa.Integer()))


def downgrade():
    pass
