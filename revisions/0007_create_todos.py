"""create todos

Revision ID: 5be3d208a97f
Revises: c5d1027e9b38
Create Date: 2024-02-01 14:57:45.912006

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "5be3d208a97f"
down_revision = "c5d1027e9b38"
branch_labels = ("tasks",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "todos",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    op.drop_table("todos")
