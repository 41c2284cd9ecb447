from alembic import op
import sqlalchemy as sa
from shop.types import Size

revision = '0004'
down_revision = '0003'


def upgrade():
    op.add_column('article', sa.Column('a', Size()))


def downgrade():
    pass
