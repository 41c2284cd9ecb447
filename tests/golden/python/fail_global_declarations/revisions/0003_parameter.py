"""a parameter"""
from alembic import op

revision = "0003"
down_revision = "0002"
rows = 0


def count(rows):
    global rows


def upgrade():
    count(1)


def downgrade():
    pass
