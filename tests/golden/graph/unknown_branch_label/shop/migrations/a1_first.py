"""first"""
from alembic import op

from shop.migrations import labels
from shop.settings import WITH_SEARCH

revision = "a1"
down_revision = None
branch_labels = ("known", labels.CONTRACT)
depends_on = None


def upgrade():
    op.execute("SELECT 1")


def downgrade():
    pass
