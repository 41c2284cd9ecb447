"""first"""

revision = "ae10c0ffee01"
down_revision = None


def upgrade():
    pass
