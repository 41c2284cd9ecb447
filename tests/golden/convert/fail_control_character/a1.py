"""bell"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("SELECT '\x07'")


def downgrade():
    pass
