from alembic import op
import sqlalchemy as sa
from shop.types import Code

revision = '0002'
down_revision = '0001'


def upgrade():
    op.add_column('article', sa.Column('a', Code()))


def downgrade():
    pass
