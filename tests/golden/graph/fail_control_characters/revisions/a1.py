"""revision a1"""

from alembic import op

revision = "a1\n.shell echo"
branch_labels = ("x\x1b[2J",)
down_revision = None


def upgrade():
    op.execute("SELECT a1")


def downgrade():
    op.execute("SELECT -1")
