"""revision b1"""

from alembic import op

revision = "b1"
down_revision = None


def upgrade():
    op.execute("SELECT b1")


def downgrade():
    op.execute("SELECT -1")
