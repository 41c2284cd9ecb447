"""operations of a plugin that is not there"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_view("orders", "SELECT 1")


def downgrade():
    op.drop_colum("orders", "x")
