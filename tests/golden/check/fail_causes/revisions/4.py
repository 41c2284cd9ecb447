"""r04"""
from alembic import op
import sqlalchemy as sa

revision = "r04"
down_revision = "r03"


def upgrade():
    op.add_column("orders", sa.Column("z", sa.Integer()))


def downgrade():
    pass
