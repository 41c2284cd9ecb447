"""a revision"""

from alembic import op
import sqlalchemy as sa

from app import settings

revision = "be20c0ffee02"
down_revision = "ae10c0ffee01"


def upgrade():
    if settings.WITH_X:
        op.drop_table("t")


def downgrade():
    pass
