"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "be20c0ffee02"
down_revision = "ae10c0ffee01"


def upgrade():
    def again(n):
        return again(n + 1)

    again(0)


def downgrade():
    pass
