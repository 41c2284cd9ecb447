from alembic import op
import sqlalchemy as sa

from shop.names import TABLE
from stock.levels import LOW

revision = '0001'
down_revision = None


def upgrade():
    op.create_table(TABLE, sa.Column('stock', sa.Integer(), server_default=str(LOW)))


def downgrade():
    op.drop_table(TABLE)
