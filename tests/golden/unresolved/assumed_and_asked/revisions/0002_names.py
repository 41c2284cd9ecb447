"""Is done already where the script begins."""
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("users", sa.Column("first", sa.Text))
    op.create_table("pets", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("pets")
    op.drop_column("users", "first")
