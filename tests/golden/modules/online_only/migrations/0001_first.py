"""A revision that gives up offline is as it is connected."""
from alembic import context, op

revision = '0001'
down_revision = None


def upgrade():
    op.execute('SELECT 1')
    if context.is_offline_mode():
        raise Exception('This upgrade is only possible in online mode')
    op.execute("UPDATE word SET letters = upper(letters)")


def downgrade():
    if context.is_offline_mode():
        op.execute('SELECT 2')
