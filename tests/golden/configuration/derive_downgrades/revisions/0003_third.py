"""One that says how it goes back is taken at its word."""
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.execute("UPDATE sorts SET size = 1")


def downgrade():
    pass
