"""A downgrade that forgets an index."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("stock", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("count", sa.Integer()))


def downgrade():
    op.drop_table("stock")
