"""A name that is empty."""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.rename_table("", "t")


def downgrade():
    op.drop_table("")
