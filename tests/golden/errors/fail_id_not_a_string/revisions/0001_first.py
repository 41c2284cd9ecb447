"""first"""

revision = 12
down_revision = None


def upgrade():
    pass
