"""A list that a failed statement was to fill is not known either."""
from alembic import op

from shop.tables import NAMES, SIZES

revision = '0002'
down_revision = '0001'


def upgrade():
    for name in NAMES:
        op.execute(f'DROP TABLE {name}')


def downgrade():
    pass
