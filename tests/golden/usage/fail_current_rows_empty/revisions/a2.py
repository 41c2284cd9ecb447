"""revision a2"""

from alembic import op

revision = "a2"
down_revision = "a1"


def upgrade():
    op.execute("SELECT a2")


def downgrade():
    op.execute("SELECT -1")
