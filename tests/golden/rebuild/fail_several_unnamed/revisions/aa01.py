"""which of two constraints without a name"""
import sqlalchemy as sa
from alembic import op

revision = "aa01"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer, unique=True), sa.Column("b", sa.Integer, unique=True))
    op.drop_constraint(None, "t", type_="unique")


def downgrade():
    op.drop_table("t")
