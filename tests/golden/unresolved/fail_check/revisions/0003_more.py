"""More."""
from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"


def upgrade():
    op.add_column("users", sa.Column("last", sa.Text))


def downgrade():
    op.drop_column("users", "last")
