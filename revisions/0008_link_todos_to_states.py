"""link todos to states

Revision ID: d2947f1b60ce
Revises: 5be3d208a97f
Create Date: 2024-02-22 09:31:20.207754

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "d2947f1b60ce"
down_revision = "5be3d208a97f"
branch_labels = None
depends_on = None


# What the tables are at this point. SQLite cannot add a constraint to a table or drop it: batch mode makes the table
# anew, and without a database to look at it has to be told what the old one is.
def todos_with(*more: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(
        "todos",
        sa.MetaData(),
        sa.Column("id", sa.Integer()),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("description", sa.String()),
        *more,
        sa.PrimaryKeyConstraint("id", name="pk_todos"),
    )


todos = sa.table("todos", sa.column("status", sa.String), sa.column("state_id", sa.Integer))
states = sa.table("states", sa.column("id", sa.Integer), sa.column("name", sa.String))


def upgrade() -> None:
    op.add_column("todos", sa.Column("state_id", sa.Integer(), nullable=True))
    op.execute(
        todos.update().values(
            state_id=sa.select(states.c.id)
            .where(sa.func.lower(states.c.name) == sa.func.lower(todos.c.status))
            .scalar_subquery()
        )
    )
    before = todos_with(
        sa.Column("status", sa.String(), nullable=False), sa.Column("state_id", sa.Integer(), nullable=True)
    )
    with op.batch_alter_table("todos", copy_from=before) as batch_op:
        batch_op.create_foreign_key("fk_todos_state_id_states", "states", ["state_id"], ["id"])
        batch_op.drop_column("status")


def downgrade() -> None:
    op.add_column("todos", sa.Column("status", sa.String(), server_default="New", nullable=False))
    op.execute(
        todos.update()
        .where(todos.c.state_id.is_not(None))
        .values(status=sa.select(states.c.name).where(states.c.id == todos.c.state_id).scalar_subquery())
    )
    before = todos_with(
        sa.Column("state_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), server_default="New", nullable=False),
        sa.ForeignKeyConstraint(["state_id"], ["states.id"], name="fk_todos_state_id_states"),
    )
    with op.batch_alter_table("todos", copy_from=before) as batch_op:
        batch_op.drop_constraint("fk_todos_state_id_states", type_="foreignkey")
        batch_op.drop_column("state_id")
        batch_op.alter_column("status", existing_type=sa.String(), existing_nullable=False, server_default=None)
