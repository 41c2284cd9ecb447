from alembic import op
import sqlalchemy as sa
from shop.types import Place

revision = '0003'
down_revision = '0002'


def upgrade():
    op.add_column('article', sa.Column('a', Place()))


def downgrade():
    pass
