"""a revision"""

from alembic import op

revision = "c3"
down_revision = "a1"


def upgrade():
    op.execute("SELECT 'c3'")


def downgrade():
    op.execute("SELECT 'not c3'")
