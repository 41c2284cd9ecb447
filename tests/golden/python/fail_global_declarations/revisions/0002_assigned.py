"""a name that is assigned before"""
from alembic import op

revision = "0002"
down_revision = "0001"
rows = 0


def count(more):
    if more:
        rows = more
    global rows


def upgrade():
    count(1)


def downgrade():
    pass
