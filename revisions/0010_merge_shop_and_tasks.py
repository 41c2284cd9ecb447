"""merge shop and tasks

Revision ID: f47c0d9e62ab
Revises: a06c94e7d185, 86f0ba4e1d73
Create Date: 2024-03-11 10:00:00.000417

"""

# revision identifiers, used by Alembic.
revision = "f47c0d9e62ab"
down_revision = ("a06c94e7d185", "86f0ba4e1d73")
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
