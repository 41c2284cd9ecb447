"""A column's key may not be empty: nothing says then what names it."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer, key=""))


def downgrade():
    op.add_column("t", sa.Column("b", sa.Integer, key=""))
