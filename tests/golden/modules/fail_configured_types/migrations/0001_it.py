from alembic import op
import sqlalchemy as sa
from shop.types import Money

revision = '0001'
down_revision = None


def upgrade():
    op.add_column('article', sa.Column('a', Money()))


def downgrade():
    pass
