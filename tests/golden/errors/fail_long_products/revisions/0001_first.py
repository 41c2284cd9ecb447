"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    number = 3**300000
    for i in range(100000):
        other = number * number


def downgrade():
    pass
