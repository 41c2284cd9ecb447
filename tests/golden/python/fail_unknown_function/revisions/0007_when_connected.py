"""When connected."""
from alembic import context
from mystery import notify

revision = "0007"
down_revision = '0006'


def upgrade():
    if not context.is_offline_mode():
        notify('done')


def downgrade():
    pass
