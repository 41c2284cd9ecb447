"""a statement of nothing but a comment"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("SELECT 1")
    op.execute("-- the rest is done by hand")


def downgrade():
    pass
