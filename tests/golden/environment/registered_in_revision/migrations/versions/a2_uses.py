"""uses what another revision registers"""

from alembic import op

revision = "a2"
down_revision = "a1"


class View:
    name = "customers"
    sqltext = "SELECT id FROM accounts"


def upgrade():
    op.create_view(View)


def downgrade():
    op.drop_view(View)
