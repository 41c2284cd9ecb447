"""how an order is paid

Revision ID: 6a15c8e3f9d0
Revises: b93d41f7e05a
Create Date: 2024-05-07 17:02:36.149283

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "6a15c8e3f9d0"
down_revision = "b93d41f7e05a"
branch_labels = None
depends_on = None


METHODS = ("card", "transfer", "cash")

payment_method = sa.Enum(*METHODS, name="payment_method")


def upgrade() -> None:
    # add_column() does not make the type, as create_table() does.
    payment_method.create(op.get_bind(), checkfirst=False)
    op.add_column("orders", sa.Column("payment_method", payment_method, nullable=True))
    op.execute("UPDATE orders SET payment_method = 'card' WHERE status IN ('paid', 'shipped')")


def downgrade() -> None:
    op.drop_column("orders", "payment_method")
    payment_method.drop(op.get_bind(), checkfirst=False)
