"""What can't be taken back either."""
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.drop_column("t", "a")
    op.execute("DELETE FROM t")
