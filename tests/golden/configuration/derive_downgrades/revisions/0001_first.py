"""No way back is written."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    kinds = op.create_table(
        "kinds",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.Enum("small", "big", name="kind_name")),
    )
    op.bulk_insert(kinds, [{"id": 1, "name": "small"}])
    op.create_index("ix_kinds_name", "kinds", ["name"])
