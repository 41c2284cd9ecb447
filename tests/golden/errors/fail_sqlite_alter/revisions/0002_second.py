"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "be20c0ffee02"
down_revision = "ae10c0ffee01"


def upgrade():
    op.create_unique_constraint("uq_t_id", "t", ["id"])


def downgrade():
    pass
