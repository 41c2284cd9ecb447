"""a view"""

from alembic import op

revision = "a1"
down_revision = None


class View:
    def __init__(self, name, sqltext):
        self.name = name
        self.sqltext = sqltext


orders = View("orders", "SELECT id FROM purchases")


def upgrade():
    op.create_view(orders)


def downgrade():
    op.drop_view(orders)
