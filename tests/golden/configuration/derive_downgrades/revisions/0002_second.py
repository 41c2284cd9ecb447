"""Changes, last first."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("kinds", sa.Column("size", sa.Integer()))
    op.rename_table("kinds", "sorts")
