"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    def deep(n):
        return deep(n + 1)


    def rows():
        yield deep(0)


    list(rows())


def downgrade():
    pass
