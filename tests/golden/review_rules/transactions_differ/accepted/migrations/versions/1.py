"""first"""
from alembic import op
import sqlalchemy as sa

# sqlgen: accept transactions-differ because one is enough
revision = "first"
down_revision = None


def upgrade():
    op.create_table("orders", sa.Column("id", sa.BigInteger(), primary_key=True))


def downgrade():
    op.drop_table("orders")
