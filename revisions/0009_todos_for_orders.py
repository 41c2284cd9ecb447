"""todos for orders

Revision ID: 86f0ba4e1d73
Revises: d2947f1b60ce
Create Date: 2024-03-04 13:18:09.455620

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "86f0ba4e1d73"
down_revision = "d2947f1b60ce"
branch_labels = None
depends_on = "19ad57c0f36e"


def todos_with(*more: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(
        "todos",
        sa.MetaData(),
        sa.Column("id", sa.Integer()),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("description", sa.String()),
        sa.Column("state_id", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_todos"),
        sa.ForeignKeyConstraint(["state_id"], ["states.id"], name="fk_todos_state_id_states"),
        *more,
    )


def upgrade() -> None:
    with op.batch_alter_table("todos", copy_from=todos_with()) as batch_op:
        batch_op.add_column(sa.Column("order_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("due_on", sa.Date(), nullable=True))
        batch_op.create_foreign_key(
            "fk_todos_order_id_orders", "orders", ["order_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_unique_constraint("uq_todos_order_id_title", ["order_id", "title"])


def downgrade() -> None:
    before = todos_with(
        sa.Column("order_id", sa.Integer()),
        sa.Column("due_on", sa.Date()),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_todos_order_id_orders", ondelete="SET NULL"),
        sa.UniqueConstraint("order_id", "title", name="uq_todos_order_id_title"),
    )
    with op.batch_alter_table("todos", copy_from=before) as batch_op:
        batch_op.drop_constraint("uq_todos_order_id_title", type_="unique")
        batch_op.drop_constraint("fk_todos_order_id_orders", type_="foreignkey")
        batch_op.drop_column("due_on")
        batch_op.drop_column("order_id")
