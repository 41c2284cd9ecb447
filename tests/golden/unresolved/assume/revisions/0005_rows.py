"""Rows alone."""
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade():
    op.execute("UPDATE users SET name = 'x'")


def downgrade():
    pass
