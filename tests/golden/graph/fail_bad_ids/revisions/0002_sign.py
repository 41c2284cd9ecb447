"""a revision"""

from alembic import op

revision = "a-1"
down_revision = None


def upgrade():
    op.execute("SELECT 'a-1'")


def downgrade():
    op.execute("SELECT 'not a-1'")
