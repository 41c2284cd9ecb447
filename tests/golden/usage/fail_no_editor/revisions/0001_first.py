"""a revision"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("SELECT 'a1'")


def downgrade():
    op.execute("SELECT 'not a1'")
