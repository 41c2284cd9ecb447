"""new"""

revision = "n0"
down_revision = "a1"


def upgrade():
    pass


def downgrade():
    pass
