"""A column becomes no computed one."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.alter_column("t", "total", server_default=sa.Computed("a + b"))


def downgrade():
    op.alter_column("t", "total", server_default=None, existing_server_default=sa.Computed("a + b"))
