"""a revision"""

from alembic import op
import sqlalchemy as sa
import io

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    out = io.StringIO()
    while True:
        out.write("x" * 40000000)


def downgrade():
    pass
