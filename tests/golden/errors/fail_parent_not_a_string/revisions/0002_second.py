"""second"""

revision = "be20c0ffee02"
down_revision = 12


def upgrade():
    pass
