"""new"""

revision = "n1"
down_revision = "n0"


def upgrade():
    pass


def downgrade():
    pass
