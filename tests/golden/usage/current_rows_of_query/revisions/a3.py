"""revision a3"""

from alembic import op

revision = "a3"
down_revision = "a2"


def upgrade():
    op.execute("SELECT a3")


def downgrade():
    op.execute("SELECT -1")
