"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "be30c0ffee03"
down_revision = "ae10c0ffee01"


def upgrade():
    op.add_column("t", sa.Column("x", sa.Integer()))


def downgrade():
    pass
