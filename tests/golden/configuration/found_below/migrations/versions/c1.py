"""revision c1"""

from alembic import op

revision = "c1"
down_revision = None


def upgrade():
    op.execute("SELECT c1")


def downgrade():
    op.execute("SELECT -1")
