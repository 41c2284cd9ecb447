"""Direct."""
from mystery.helpers import create_if_missing

revision = "0001"
down_revision = None


def upgrade():
    create_if_missing('t')


def downgrade():
    pass
