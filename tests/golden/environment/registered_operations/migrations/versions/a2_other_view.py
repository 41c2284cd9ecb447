"""the view again"""

from alembic import op

revision = "a2"
down_revision = "a1"


class Orders:
    name = "orders"
    sqltext = "SELECT id, total FROM purchases"


def upgrade():
    op.replace_view(Orders, replaces="a1.orders")


def downgrade():
    op.replace_view(Orders, replace_with="a1.orders")
