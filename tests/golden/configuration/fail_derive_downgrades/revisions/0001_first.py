"""What can't be taken back."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.execute("UPDATE t SET a = 1")
    if not sa.inspect(op.get_bind()).has_table("t"):
        op.create_table("t", sa.Column("a", sa.Integer()))
