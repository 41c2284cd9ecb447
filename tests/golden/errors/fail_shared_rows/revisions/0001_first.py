"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    row = {"a": "x" * 100000}
    op.bulk_insert(sa.table("t", sa.column("a", sa.String)), [row] * 700)


def downgrade():
    pass
