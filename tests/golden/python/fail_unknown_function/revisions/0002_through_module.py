"""Through module."""
from mystery import helpers as h

revision = "0002"
down_revision = '0001'


def upgrade():
    h.create_if_missing('t')


def downgrade():
    pass
