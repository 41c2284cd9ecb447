"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    c = sa.column("a")
    op.execute(sa.select(c).where(c.in_(["x" * 100000] * 20000)))


def downgrade():
    pass
