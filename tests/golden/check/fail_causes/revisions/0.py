"""r00"""
from alembic import op
import sqlalchemy as sa

revision = "r00"
down_revision = None


def upgrade():
    op.create_table("orders", sa.Column("n", sa.Integer()))


def downgrade():
    op.drop_table("orders")
