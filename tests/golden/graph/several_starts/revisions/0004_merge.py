"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "de40c0ffee04"
down_revision = ("be20c0ffee02", "be30c0ffee03")


def upgrade():
    pass


def downgrade():
    pass
