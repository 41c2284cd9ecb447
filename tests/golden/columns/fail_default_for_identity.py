"""a default in place of an identity, which goes away first"""
import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None


def upgrade():
    op.alter_column("ticket", "id", server_default=sa.text("5"), existing_server_default=sa.Identity())
    op.alter_column("ticket", "id", server_default="5", existing_server_default=sa.Identity(always=True))
    op.alter_column("ticket", "id", server_default="5", existing_server_default=sa.Identity(start=3))


def downgrade():
    op.alter_column("ticket", "id", server_default=sa.text("now()"), existing_server_default=sa.Identity(always=True))
