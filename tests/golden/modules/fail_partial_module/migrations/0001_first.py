from alembic import op

from shop.tables import NAMES, OWNER, SIZES

revision = '0001'
down_revision = None


def upgrade():
    op.execute(f'CREATE TABLE {OWNER} (id int)')


def downgrade():
    for name in NAMES:
        op.drop_table(name)
