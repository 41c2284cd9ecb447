"""what is asked of a set, a dict and their length hangs on a value that is not known"""
from alembic import op
from shop.settings import DATABASE_KIND

revision = "a1"
down_revision = None


def upgrade():
    if DATABASE_KIND in {"postgres", "pg"}:
        op.execute("SELECT 1")


def downgrade():
    pass
