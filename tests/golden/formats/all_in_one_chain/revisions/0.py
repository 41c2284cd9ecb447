"""before"""

revision = "ed7029b4c61f"
down_revision = None


def upgrade():
    pass


def downgrade():
    pass
