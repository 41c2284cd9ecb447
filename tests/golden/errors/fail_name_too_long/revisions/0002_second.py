"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "be20c0ffee02"
down_revision = "ae10c0ffee01"


def upgrade():
    op.create_index("ix_" + "x" * 70, "t", ["id"])


def downgrade():
    pass
