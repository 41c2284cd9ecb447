"""seed states

Revision ID: 7b40e8f6a21c
Revises: 3f2a9c1d5e70
Create Date: 2024-01-08 10:03:17.504412

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "7b40e8f6a21c"
down_revision = "3f2a9c1d5e70"
branch_labels = None
depends_on = None


STATES = [
    ("New", "Nobody has begun"),
    ("In Progress", "Somebody is at it"),
    ("Done", "Nothing is left to do"),
]

states = sa.table(
    "states",
    sa.column("name", sa.String),
    sa.column("description", sa.String),
    sa.column("sort_order", sa.Integer),
)


def upgrade() -> None:
    op.bulk_insert(
        states,
        [
            {"name": name, "description": description, "sort_order": order * 10}
            for order, (name, description) in enumerate(STATES, start=1)
        ],
    )


def downgrade() -> None:
    op.execute(states.delete().where(states.c.name.in_([name for name, _ in STATES])))
