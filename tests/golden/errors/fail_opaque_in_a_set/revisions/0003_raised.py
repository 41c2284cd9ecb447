"""an error whose text is not known"""
from shop.settings import REASON

revision = "a3"
down_revision = "a2"


def upgrade():
    raise ValueError(REASON)


def downgrade():
    pass
