from alembic import op

from shop.tables import SIZES

revision = '0003'
down_revision = '0002'


def upgrade():
    if SIZES['big']:
        op.execute('SELECT 1')


def downgrade():
    pass
