"""a name of a function within is another"""
from alembic import op

revision = "0004"
down_revision = "0003"
rows = 0


def count(more):
    def inner():
        rows = 5
        return [rows for rows in (1, 2)]

    global rows
    rows = inner()


def upgrade():
    count(1)


def downgrade():
    pass
