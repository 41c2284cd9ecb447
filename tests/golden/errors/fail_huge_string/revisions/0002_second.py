"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "be20c0ffee02"
down_revision = "ae10c0ffee01"


def upgrade():
    text = "x"
    for i in range(60):
        text += text
    op.execute(text)


def downgrade():
    pass
