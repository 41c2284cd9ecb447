"""found"""
from alembic import op
import sqlalchemy as sa

revision = "found"
down_revision = "ground"


def upgrade():
    op.add_column("orders", sa.Column("a", sa.Integer()))


def downgrade():
    op.drop_colum("orders", "a")
