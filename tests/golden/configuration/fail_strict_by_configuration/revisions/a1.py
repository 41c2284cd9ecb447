"""revision a1"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("SELECT 'open")


def downgrade():
    op.execute("SELECT -1")
