"""revision a3"""

from alembic import op

revision = "a3"
down_revision = "nowhere"


def upgrade():
    op.execute("SELECT a3")


def downgrade():
    op.execute("SELECT -1")
