"""a revision"""

from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    op.execute("SELECT 'b2'")


def downgrade():
    op.execute("SELECT 'not b2'")
