"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "be20c0ffee02"
down_revision = "ae10c0ffee01"


def upgrade():
    op.alter_column("t", "id", type_=sa.BigInteger())


def downgrade():
    pass
