"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    text = sa.text("SELECT '" + "x" * 100000 + "'")
    for i in range(700):
        op.execute(text)


def downgrade():
    pass
